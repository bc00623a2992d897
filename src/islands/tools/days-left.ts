/** The form of the tool `days-left`. */
import { daysLeft } from '#lib/tools/answers/days-left.ts';
import { toolForm } from './form.ts';

customElements.define('tool-form', toolForm(daysLeft));
