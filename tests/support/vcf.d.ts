/** The part of `vcf` that the tests use. */
declare module 'vcf' {
  type Property = { valueOf(): string } & Readonly<Record<string, unknown>>;
  export default class vCard {
    static versions: string[];
    version: string;
    data: Readonly<Record<string, Property | Property[]>>;
    /** @throws {Error} for what is no card, or one of a version that is not among `versions`. */
    parse(text: string): vCard;
  }
}
