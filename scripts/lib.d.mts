export const ROOT: string;
export const NOT_RUN: number;
export function stop(sentence: string): never;
export function runsTheProject(version: string): boolean;
export function findNode(modules?: string): string | undefined;
export function lacking(root?: string): { needed: string[]; dev: string[]; optional: string[] };
export function environment(node?: string): NodeJS.ProcessEnv;
export function run(
  program: string,
  args: string[],
  options?: { env?: NodeJS.ProcessEnv; onLine?: (line: string) => void },
): Promise<number>;
