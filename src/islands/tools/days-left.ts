/** The form of the tool `days-left`. */
import { daysLeft } from '#lib/tools/answers/days-left.ts';
import { defineTool } from './form.ts';

defineTool(daysLeft);
