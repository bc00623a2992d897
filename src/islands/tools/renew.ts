/** The form of the tool `renew`. */
import { renew } from '#lib/tools/answers/renew.ts';
import { toolForm } from './form.ts';

customElements.define('tool-form', toolForm(renew));
