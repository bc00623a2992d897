/** The form of the tool `overstay`. */
import { overstay } from '#lib/tools/answers/overstay.ts';
import { toolForm } from './form.ts';

customElements.define('tool-form', toolForm(overstay));
