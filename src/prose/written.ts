/** A text of the content as something a page can show. */
import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import { Fragment, jsx, jsxs } from 'astro/jsx-runtime';
import { evaluate, type EvaluateOptions } from 'satteri';

type Shown = (props: { components: Readonly<Record<string, unknown>> }) => unknown;

/** Elements as Astro makes them. */
const ELEMENTS = { Fragment, jsx, jsxs } as Pick<EvaluateOptions, 'Fragment' | 'jsx' | 'jsxs'>;

/** By this Astro knows who shows a component. */
const RENDERER = Symbol.for('astro:renderer');

/**
 * The component of a body, with the ids of its headings. It has the words of the content only; what stands for its links and
 * facts is handed to it.
 * @throws {Error} naming the file, where the body is no MDX.
 */
export function written(file: string, body: string): Shown {
  try {
    const { default: text } = evaluate(body, {
      ...ELEMENTS,
      hastPlugins: [satteriHeadingIdsPlugin()],
      features: { gfm: true, smartPunctuation: true },
      jsxImportSource: 'astro',
      elementAttributeNameCase: 'html',
      data: { astro: { frontmatter: {}, headings: [], localImagePaths: new Set(), remoteImagePaths: new Set() } },
    }) as { default: Shown };
    const shown: Shown = (props) => text({ ...props, components: { Fragment, ...props.components } });
    return Object.assign(shown, { [RENDERER]: 'astro:jsx' });
  } catch (fault) {
    throw new Error(`${file} is not MDX: ${fault instanceof Error ? fault.message : String(fault)}`, { cause: fault });
  }
}
