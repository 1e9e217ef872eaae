import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, Visitor } from 'vite';
import { describe, expect, it } from 'vitest';

/** Attributes whose value people see or hear. */
const spoken = /^(aria-(label|description|placeholder|roledescription|valuetext)|title|alt|placeholder|label)$/;

const hasWords = (text: unknown): text is string => typeof text === 'string' && /\p{L}/u.test(text);

/** Texts that people would see and that are in a component instead of in `locales/`. */
function textsIn(file: string, source: string): string[] {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]?.message}`);
  const texts: string[] = [];
  const readChildren = ({ children }: { children: { type: string }[] }) => texts.push(...children.flatMap(wordsOf));
  new Visitor({
    JSXElement: readChildren,
    JSXFragment: readChildren,
    JSXAttribute: ({ name, value }) => {
      if (name.type === 'JSXIdentifier' && spoken.test(name.name) && value) texts.push(...wordsOf(value));
    },
  }).visit(program);
  return texts;
}

/** The words that a part of JSX shows: text, and the possible values of expressions in braces. */
function wordsOf(part: { type: string }): string[] {
  const node: Record<string, unknown> = { ...part };
  const within = (...names: string[]) => names.flatMap((name) => (isNode(node[name]) ? wordsOf(node[name]) : []));
  switch (part.type) {
    case 'JSXText':
    case 'Literal':
      return hasWords(node.value) ? [node.value] : [];
    case 'TemplateElement':
      return hasWords(Reflect.get(Object(node.value), 'cooked')) ? [JSON.stringify(node.value)] : [];
    case 'TemplateLiteral':
      return Array.isArray(node.quasis) ? node.quasis.filter(isNode).flatMap(wordsOf) : [];
    case 'JSXExpressionContainer':
      return within('expression');
    case 'ConditionalExpression':
      return within('consequent', 'alternate');
    case 'LogicalExpression':
      return within('left', 'right');
    case 'BinaryExpression':
      return node.operator === '+' ? within('left', 'right') : [];
    default:
      return [];
  }
}

const isNode = (value: unknown): value is { type: string } =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';

const components = ['components', 'entrypoints'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.tsx'))
    .map((file) => join(folder, file)),
);

describe('texts', () => {
  it.each(components)('of %s are all in locales/', (file) => {
    expect(textsIn(file, readFileSync(file, 'utf8'))).toEqual([]);
  });

  it.each([
    ['between tags', '<p>Zoek iets</p>'],
    ['in an attribute', '<p title="Zoek">{t("x")}</p>'],
    ['in an expression', '<p>{"Zoek iets"}</p>'],
    ['in a template', '<p>{`Niets gevonden`}</p>'],
    ['in an attribute’s expression', '<p aria-label={open ? t("x") : "Dicht"} />'],
    ['in a choice', '<p>{found ? t("x") : "Niets gevonden"}</p>'],
  ])('elsewhere are found: %s', (_place, jsx) => {
    expect(textsIn('example.tsx', `export const Example = () => ${jsx};`)).toHaveLength(1);
  });

  it('are not confused with names of classes and keys', () => {
    const jsx =
      '<p class={open ? "quiet open" : `quiet`} role="status" key="a">{t("page.none")} · {open ? <b /> : null}</p>';
    expect(textsIn('example.tsx', `export const Example = () => ${jsx};`)).toEqual([]);
  });
});
