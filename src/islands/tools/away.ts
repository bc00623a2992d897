/** The form of the tool `away`. */
import { away } from '#lib/tools/answers/away.ts';
import { toolForm } from './form.ts';

customElements.define('tool-form', toolForm(away));
