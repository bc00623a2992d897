/** The form of the tool `overstay`. */
import { overstay } from '#lib/tools/answers/overstay.ts';
import { defineTool } from './form.ts';

defineTool(overstay);
