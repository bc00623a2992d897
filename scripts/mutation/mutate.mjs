/**
 * Makes every small change to a file that a test should notice, all in one text: each stands behind a switch, so that a file is
 * loaded once and its mutants are tried one after the other. What runs while the file loads (schemas, tables) is marked `isStatic`.
 */
import ts from 'typescript';

const K = ts.SyntaxKind;
const FLIPPED = new Map([
  [K.LessThanToken, [K.LessThanEqualsToken, K.GreaterThanEqualsToken]],
  [K.LessThanEqualsToken, [K.LessThanToken, K.GreaterThanToken]],
  [K.GreaterThanToken, [K.GreaterThanEqualsToken, K.LessThanEqualsToken]],
  [K.GreaterThanEqualsToken, [K.GreaterThanToken, K.LessThanToken]],
  [K.EqualsEqualsEqualsToken, [K.ExclamationEqualsEqualsToken]],
  [K.ExclamationEqualsEqualsToken, [K.EqualsEqualsEqualsToken]],
  [K.AmpersandAmpersandToken, [K.BarBarToken]],
  [K.BarBarToken, [K.AmpersandAmpersandToken]],
  [K.PlusToken, [K.MinusToken]],
  [K.MinusToken, [K.PlusToken]],
  [K.AsteriskToken, [K.SlashToken]],
  [K.SlashToken, [K.AsteriskToken]],
]);
const OTHER_METHOD = new Map(
  Object.entries({ some: 'every', every: 'some', min: 'max', max: 'min', startsWith: 'endsWith' }),
);
/** Calls that only narrow or order what they are called on; in schemas, the rules themselves. */
const DROPPED = new Set(['filter', 'sort', 'toSorted', 'trim', 'toLowerCase', 'slice']);
const SCHEMA_RULES = new Set([
  'refine',
  'superRefine',
  'regex',
  'min',
  'max',
  'length',
  'int',
  'positive',
  'nonnegative',
  'gt',
  'gte',
  'lt',
  'lte',
  'multipleOf',
  'check',
]);

const isText = (node) =>
  ts.isStringLiteralLike(node) ||
  ts.isTemplateExpression(node) ||
  (ts.isBinaryExpression(node) && (isText(node.left) || isText(node.right)));

/** The changes of one expression. Each is a new expression made of the old one's parts. */
function* changesOf(node, { schema }) {
  const f = ts.factory;
  if (ts.isBinaryExpression(node)) {
    if ([K.PlusToken].includes(node.operatorToken.kind) && isText(node)) return;
    for (const operator of FLIPPED.get(node.operatorToken.kind) ?? [])
      yield f.createParenthesizedExpression(f.createBinaryExpression(node.left, operator, node.right));
  }
  if (ts.isPrefixUnaryExpression(node) && node.operator === K.ExclamationToken)
    yield f.createPrefixUnaryExpression(
      K.ExclamationToken,
      f.createPrefixUnaryExpression(K.ExclamationToken, node.operand),
    );
  if (node.kind === K.TrueKeyword) yield f.createFalse();
  if (node.kind === K.FalseKeyword) yield f.createTrue();
  if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
    const { expression: on, name } = node.expression;
    const other = schema ? undefined : OTHER_METHOD.get(name.text);
    if (other) yield f.createCallExpression(f.createPropertyAccessExpression(on, other), undefined, node.arguments);
    if ((schema ? SCHEMA_RULES : DROPPED).has(name.text) && !['z', 'Math'].includes(on.getText())) yield on;
    if (schema && name.text === 'strictObject')
      yield f.createCallExpression(f.createPropertyAccessExpression(on, 'looseObject'), undefined, node.arguments);
  }
}

/** A table of rules without one of its lines, for each line. */
function* shorterTables(node) {
  if (
    !ts.isArrayLiteralExpression(node) ||
    node.elements.length < 2 ||
    !node.elements.every((each) => ts.isArrayLiteralExpression(each))
  )
    return;
  for (const left of node.elements)
    yield ts.factory.createArrayLiteralExpression(node.elements.filter((each) => each !== left));
}

/** What is left out of a chain of calls or a table is told by itself; any other change as a whole. */
function told(node, change, print) {
  if (ts.isArrayLiteralExpression(node))
    return { before: print(node.elements.find((each) => !change.elements.includes(each))), after: 'nothing' };
  if (ts.isCallExpression(node) && change === node.expression.expression)
    return { before: `.${node.expression.name.text}(${node.arguments.map(print).join(', ')})`, after: 'nothing' };
  return { before: print(node), after: print(change) };
}

/** Whether the condition of a branch can be held open or shut. */
const isCondition = (node, { parent } = node) =>
  (ts.isIfStatement(parent) && parent.expression === node) ||
  (ts.isConditionalExpression(parent) && parent.condition === node);

/**
 * @param {string} file path, for its name only
 * @param {string} source TypeScript
 * @param {{ schema?: boolean, first?: number }} options what kind of file; the number of its first mutant
 * @returns JavaScript with switches, and the mutants: number, line, what stood there, what stands there instead
 */
export function mutated(file, source, { schema = false, first = 1 } = {}) {
  const mutants = [];
  const text = ts.createSourceFile(file, source, ts.ScriptTarget.ESNext, true);
  const printer = ts.createPrinter({ removeComments: true });
  const print = (node) => printer.printNode(ts.EmitHint.Unspecified, node, text).replace(/\s+/g, ' ');
  const transform = (context) => (root) => {
    let depth = 0;
    const visit = (node) => {
      if (
        ts.isTypeNode(node) ||
        ts.isImportDeclaration(node) ||
        ts.isThrowStatement(node) ||
        ts.isInterfaceDeclaration(node) ||
        ts.isTypeAliasDeclaration(node)
      )
        return node;
      if (ts.isForStatement(node))
        return context.factory.updateForStatement(
          node,
          node.initializer,
          node.condition,
          node.incrementor,
          ts.visitNode(node.statement, visit),
        );
      const enters = ts.isFunctionLike(node);
      if (enters) depth++;
      const inner = ts.visitEachChild(node, visit, context);
      if (enters) depth--;
      const held =
        ts.isExpression(node) && isCondition(node) ? [context.factory.createTrue(), context.factory.createFalse()] : [];
      const changes = depth === 0 && !schema ? [...shorterTables(node)] : [...changesOf(node, { schema }), ...held];
      return changes.reduce((kept, change) => {
        const id = first + mutants.length;
        const line =
          text.getLineAndCharacterOfPosition(
            (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)
              ? node.expression.name
              : node
            ).getStart(text),
          ).line + 1;
        mutants.push({ id, file, line, isStatic: depth === 0, ...told(node, change, print) });
        return context.factory.createParenthesizedExpression(
          context.factory.createConditionalExpression(
            context.factory.createCallExpression(context.factory.createIdentifier('globalThis.__mutant'), undefined, [
              context.factory.createNumericLiteral(id),
            ]),
            undefined,
            ts.visitEachChild(change, (child) => child, context),
            undefined,
            kept,
          ),
        );
      }, inner);
    };
    return ts.visitNode(root, visit);
  };
  const { outputText } = ts.transpileModule(source, {
    fileName: file,
    compilerOptions: {
      target: ts.ScriptTarget.ESNext,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: true,
      rewriteRelativeImportExtensions: false,
    },
    transformers: { before: [transform] },
  });
  return { code: outputText, mutants };
}
