export function lackedBy(feature: object): string[];
export function lackedMembers(): [owner: string, name: string, own: boolean][];
export function withImports(root: string, files: readonly string[]): string[];
export const floor: { rules: Record<string, object> };
