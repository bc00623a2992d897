/** The page that the preview shows while the content has problems. */
const escape = (text: string): string => text.replace(/[&<>"']/g, (letter) => `&#${letter.charCodeAt(0)};`);

/** `anyway`: the address of the page itself. It loads again by itself when a file of the content is saved. */
export const problemPage = (lines: readonly string[], anyway: string): string => `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<title>${lines.length} ${lines.length === 1 ? 'problem' : 'problems'} in the content</title>
<script type="module" src="/@vite/client"></script>
<body style="font: 1rem/1.5 system-ui; max-width: 70ch; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere">
<h1>${lines.length} ${lines.length === 1 ? 'problem' : 'problems'} in the content</h1>
<p>Each line has the file, line and column, the field, what was found, and what to write instead. Save the file: this page loads again.</p>
<ol>${lines.map((line) => `<li style="margin-block: 0.75rem"><code>${escape(line)}</code></li>`).join('')}</ol>
<p><a href="${escape(anyway)}">Show the page all the same</a>; an entry that cannot be read is missing there.</p>
`;
