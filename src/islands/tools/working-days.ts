/** The form of the tool `working-days`. */
import { workingDays } from '#lib/tools/answers/working-days.ts';
import { toolForm } from './form.ts';

customElements.define('tool-form', toolForm(workingDays));
