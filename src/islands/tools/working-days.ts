/** The form of the tool `working-days`. */
import { workingDays } from '#lib/tools/answers/working-days.ts';
import { defineTool } from './form.ts';

defineTool(workingDays);
