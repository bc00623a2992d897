/** Fills a template: `fill('{n} days', { n: 90 })`. A gap without a value stays. */
export const fill = (template: string, values: Readonly<Record<string, string | number>>): string =>
  template.replace(/\{(\w+)\}/g, (gap, name: string) => String(values[name] ?? gap));
