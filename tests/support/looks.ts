/** What is measured in a page after a reader has changed how it looks. Each function runs inside the page and names what is wrong. */

/** Animations, transitions and smooth scrolling. */
export function motion(): string[] {
  const moving = [...document.querySelectorAll('*')].filter((element) => {
    const { transitionDuration, animationName, scrollBehavior } = getComputedStyle(element);
    return /[1-9]/.test(transitionDuration) || animationName !== 'none' || scrollBehavior !== 'auto';
  });
  return [
    ...moving.map(({ tagName }) => `${tagName} moves`),
    ...document.getAnimations().map(() => 'an animation runs'),
  ];
}

/** Scrolling sideways, text that is cut off, and text that runs out of its box over what follows. */
export function overflow(): string[] {
  const { documentElement: root } = document;
  const faults =
    root.scrollWidth > root.clientWidth ? [`scrolls sideways by ${root.scrollWidth - root.clientWidth} px`] : [];
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const hasText = [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent!.trim() !== '',
    );
    const { display, overflowX, overflowY, position } = getComputedStyle(element);
    // Words only for screen readers are cut off to one pixel on purpose.
    if (
      !hasText ||
      display === 'inline' ||
      !element.checkVisibility() ||
      (position === 'absolute' && element.clientWidth <= 1) ||
      element.closest('svg')
    )
      continue;
    const [over, under] = [element.scrollWidth - element.clientWidth, element.scrollHeight - element.clientHeight];
    const name = `${element.tagName} "${element.textContent!.trim().slice(0, 40)}"`;
    if (over > 1 && /hidden|clip/.test(overflowX)) faults.push(`${name} is cut off at the side`);
    if (under > 4 && !/auto|scroll/.test(overflowY)) faults.push(`${name} runs ${under} px out of its box`);
  }
  return faults;
}

/** Main actions smaller than 44 px: buttons, fields, what folds, the sections and the other language. That nothing is smaller than 24 px, axe sees. */
export function smallTargets(): string[] {
  const faults: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>(
    'button:not(.term), input:not([type=hidden]), select, textarea, summary, header nav a, header [hreflang]',
  )) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    // A box and its label are one target.
    const boxes = [element, ...((element as HTMLInputElement).labels ?? [])].map((each) =>
      each.getBoundingClientRect(),
    );
    const height = Math.max(...boxes.map((box) => box.bottom)) - Math.min(...boxes.map((box) => box.top));
    const width = Math.max(...boxes.map((box) => box.right)) - Math.min(...boxes.map((box) => box.left));
    if (height < 43.5 || width < 43.5)
      faults.push(
        `${element.tagName} "${(element.textContent || element.getAttribute('aria-label') || element.getAttribute('name') || '').trim().slice(0, 40)}" is ${Math.round(width)} × ${Math.round(height)} px`,
      );
  }
  return faults;
}

/** Why the focus on an element is not seen: no outline of 2 px, or one that differs less than 3:1 from its ground. Pins of the map draw a ring instead. */
function focusFault(element: Element): string | undefined {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = colour
      .match(/[\d.]+/g)!
      .slice(0, 3)
      .map((part) => Number(part) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const isClear = (colour: string) => colour === 'none' || /^rgba\(.*, 0\)$/.test(colour);
  const groundOf = (from: Element | null): string => {
    for (let at = from; at; at = at.parentElement)
      if (!isClear(getComputedStyle(at).backgroundColor)) return getComputedStyle(at).backgroundColor;
    return 'rgb(255, 255, 255)';
  };
  if (!element.matches(':focus-visible')) return 'does not show its focus';
  const style = getComputedStyle(element);
  const ring = element.closest('svg')
    ? [...element.querySelectorAll('*')]
        .map((part) => getComputedStyle(part))
        .find(({ stroke, strokeWidth }) => !isClear(stroke) && parseFloat(strokeWidth) >= 2)?.stroke
    : style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2
      ? style.outlineColor
      : undefined;
  if (!ring) return 'does not show its focus';
  const [light, dark] = [luminance(ring), luminance(groundOf(element.parentElement))].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05) < 3 ? 'shows its focus too faintly' : undefined;
}

declare global {
  interface Window {
    focusFault: typeof focusFault;
  }
}

/** For `addInitScript`: what other measures need in the page. */
export const MEASURES = `window.focusFault = ${focusFault.toString()}`;

/** Stops of the keyboard whose focus is not seen. Press Tab before; needs `MEASURES`. */
export function unseenFocus(): string[] {
  const faults: string[] = [];
  let stops = 0;
  for (const element of document.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary, [tabindex="0"]',
  )) {
    if (
      !element.checkVisibility({ visibilityProperty: true }) ||
      (element as HTMLInputElement).disabled ||
      element.tabIndex < 0
    )
      continue;
    element.focus({ preventScroll: true });
    stops += 1;
    const fault = document.activeElement === element ? window.focusFault(element) : 'takes no focus';
    if (fault)
      faults.push(
        `${element.tagName} "${(element.textContent || element.getAttribute('aria-label') || element.getAttribute('name') || '').trim().slice(0, 40)}" ${fault}`,
      );
  }
  return stops > 1 ? faults : ['no stops'];
}

/** What readers of WCAG 1.4.12 set: the sheet that widens lines, letters, words and paragraphs. */
export const TEXT_SPACING =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }';
export const TEXT_200 = 'html { font-size: 200% }';

/** Puts a sheet of the reader's over those of the page; an empty one takes it away. The policy forbids it to the page, not to its reader. */
export function wear(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets = [sheet];
}
