/**
 * What a script needs of a browser: every name of the language's and the browser's own that it uses, found by the type checker, and every
 * newer piece of syntax, as keys of MDN's browser-compat-data.
 *
 * @module features
 */

import { SyntaxKind } from "typescript/unstable/ast";
import { API } from "typescript/unstable/sync";

/** Syntax that not every browser with ES modules has: kind of node → key under `javascript`. */
const SYNTAX = new Map([
  [SyntaxKind.QuestionDotToken, "operators.optional_chaining"],
  [SyntaxKind.QuestionQuestionToken, "operators.nullish_coalescing"],
  [SyntaxKind.QuestionQuestionEqualsToken, "operators.nullish_coalescing_assignment"],
  [SyntaxKind.BarBarEqualsToken, "operators.logical_or_assignment"],
  [SyntaxKind.AmpersandAmpersandEqualsToken, "operators.logical_and_assignment"],
  [SyntaxKind.AsteriskAsteriskToken, "operators.exponentiation"],
  [SyntaxKind.PropertyDeclaration, "classes.public_class_fields"],
  [SyntaxKind.PrivateIdentifier, "classes.private_class_fields"],
  [SyntaxKind.ClassStaticBlockDeclaration, "classes.static.initialization_blocks"],
  [SyntaxKind.ImportKeyword, "operators.import"],
  [SyntaxKind.MetaProperty, "operators.import_meta"],
  [SyntaxKind.SpreadAssignment, "operators.spread.spread_in_object_literals"],
  [SyntaxKind.AwaitExpression, "operators.await"],
  [SyntaxKind.BigIntLiteral, "builtins.BigInt"],
  [SyntaxKind.ImportDeclaration, "statements.import"],
  [SyntaxKind.ExportDeclaration, "statements.export"],
]);

/** Interfaces that the type library has for itself: the one under which the data knows their members. */
const KNOWN_AS = new Map(
  Object.entries({
    ParentNode: ["Element", "Document", "DocumentFragment"],
    ChildNode: ["Element", "CharacterData"],
    NonDocumentTypeChildNode: ["Element"],
    NonElementParentNode: ["Document"],
    HTMLOrSVGElement: ["HTMLElement"],
    ElementCSSInlineStyle: ["HTMLElement"],
    GlobalEventHandlers: ["Element", "HTMLElement"],
    WindowOrWorkerGlobalScope: ["Window"],
    WindowSessionStorage: ["Window"],
    WindowLocalStorage: ["Window"],
    DocumentOrShadowRoot: ["Document"],
    ARIAMixin: ["Element"],
    InnerHTML: ["Element"],
    Slottable: ["Element"],
    Body: ["Response", "Request"],
    MessageEventTarget: ["MessagePort"],
    GenericTransformStream: ["TransformStream"],
    HTMLHyperlinkElementUtils: ["HTMLAnchorElement"],
    NavigatorID: ["Navigator"],
    NavigatorLanguage: ["Navigator"],
    NavigatorOnLine: ["Navigator"],
    NavigatorStorage: ["Navigator"],
    DOMTokenList: ["DOMTokenList"],
    AbstractRange: ["Range", "AbstractRange"],
    Console: ["console"],
    HTMLCollectionBase: ["HTMLCollection"],
    RegExpExecArray: ["RegExp.exec"],
    Uint8Array: ["TypedArray"],
    Uint8ArrayConstructor: ["TypedArray"],
    ReadonlyArray: ["Array"],
    ConcatArray: ["Array"],
    ReadonlyMap: ["Map"],
    ReadonlySet: ["Set"],
    IteratorObject: ["Iterator"],
    ArrayIterator: ["Iterator"],
    CallableFunction: ["Function"],
    CSSStyleProperties: ["CSSStyleDeclaration"],
    CSSStyleDeclarationBase: ["CSSStyleDeclaration"],
    SVGElementEventMap: ["SVGElement"],
  }),
);

/** Names to which no rule leads; `__type` is how the type library calls the static side of an interface. */
const EXACTLY = new Map([
  ["ImportMeta.url", "javascript.operators.import_meta"],
  ["MessageEventTarget.onmessage", "api.MessagePort.message_event"],
  [".addEventListener", "api.EventTarget.addEventListener"],
  [".NodeFilter", "api.Document.createTreeWalker"],
  ["__type.SHOW_TEXT", "api.Document.createTreeWalker"],
  ["__type.DOCUMENT_POSITION_FOLLOWING", "api.Node.compareDocumentPosition"],
  ["__type.createObjectURL", "api.URL.createObjectURL_static"],
  ["__type.revokeObjectURL", "api.URL.revokeObjectURL_static"],
  ["__type.error", "api.Response.error_static"],
  ["__type.redirect", "api.Response.redirect_static"],
  [".WebAssembly", "webassembly.api"],
  ["WebAssemblyInstantiatedSource.instance", "webassembly.api.instantiate_static"],
]);

/** Where the data has members of objects. */
const ROOTS = ["api", "javascript.builtins", "javascript.operators", "webassembly.api"];

/** @typedef {{keys: Set<string>, unknown: Set<string>}} Found `keys` of the data; `unknown`: the browser's own names that it does not have */

/**
 * @param {string} project the type checker's configuration
 * @param {(key: string) => boolean} has whether the data has a key
 * @returns {Map<string, Found>} by the file's path
 */
export function featuresOf(project, has) {
  const api = new API();
  try {
    const checked = api.updateSnapshot({ openProjects: [project] }).getProject(project);
    if (!checked) throw new Error(`no project ${project}`);
    const paths = checked.program.getSourceFileNames().filter((path) => /\.m?js$/.test(path));
    return new Map(paths.map((path) => [path, featuresIn(checked, path, has)]));
  } finally {
    api.close();
  }
}

/**
 * @param {import("typescript/unstable/sync").Project} project
 * @param {string} path
 * @param {(key: string) => boolean} has
 * @returns {Found}
 */
function featuresIn({ program, checker }, path, has) {
  const source = program.getSourceFile(path);
  if (!source) throw new Error(`no source ${path}`);
  /** @type {Found} */
  const found = { keys: new Set(), unknown: new Set() };
  /** @type {import("typescript/unstable/ast").Node[]} */
  const names = [];
  const visit = (/** @type {import("typescript/unstable/ast").Node} */ node) => {
    const syntax = SYNTAX.get(node.kind);
    if (syntax) found.keys.add(`javascript.${syntax}`);
    if (node.kind === SyntaxKind.StaticKeyword && node.parent.kind === SyntaxKind.PropertyDeclaration) found.keys.add("javascript.classes.static.class_fields");
    if (node.kind === SyntaxKind.Identifier) names.push(node);
    if (node.kind === SyntaxKind.RegularExpressionLiteral) regularExpression(node.getText(source), found.keys);
    node.forEachChild(visit);
  };
  source.forEachChild(visit);
  for (const symbol of new Set(checker.getSymbolAtLocation(names))) {
    if (!symbol?.valueDeclaration || !isTheBrowsers(symbol)) continue; // a type is nothing at run time
    const candidates = keysOf(symbol.name, ownerOf(symbol));
    const key = candidates.find(has);
    if (key) found.keys.add(key);
    else if (candidates.length > 0 && symbol.name !== "prototype") found.unknown.add([ownerOf(symbol), symbol.name].filter(Boolean).join("."));
  }
  return found;
}

/** @param {import("typescript/unstable/sync").Symbol} symbol */
function isTheBrowsers({ declarations }) {
  return declarations.length > 0 && declarations.every(({ path }) => /\/lib\.[\w.]+\.d\.ts$/.test(path));
}

/**
 * @param {import("typescript/unstable/sync").Symbol} symbol
 * @returns {string} the interface to which a member belongs, empty for a global name
 */
function ownerOf(symbol) {
  const name = symbol.getParent()?.name ?? "";
  return name.startsWith('"') || name === "globalThis" ? "" : name;
}

/**
 * @param {string} name
 * @param {string} owner
 * @returns {string[]} the keys under which the data may have it
 */
function keysOf(name, owner) {
  const exactly = EXACTLY.get(`${owner}.${name}`);
  if (exactly) return [exactly];
  if (!owner) return [`api.${name}`, `javascript.builtins.${name}`, `api.Window.${name}`, `javascript.builtins.globalThis.${name}`, `webassembly.api.${name}`, `javascript.builtins.Array.${name}`];
  const owners = KNOWN_AS.get(owner) ?? [owner.replace(/Constructor$/, "")];
  return owners.flatMap((one) => [
    ...ROOTS.flatMap((root) => [`${root}.${one}.${name}`, `${root}.${one}.${name}_static`]),
    ...inherited(one).map((base) => `api.${base}.${name}`),
    ...(one.includes(".") ? [`javascript.builtins.${one}`] : []),
    ...(one === "WebAssembly" ? [`webassembly.api.${name}`, `webassembly.api.${name}_static`] : []), // members of the namespace
  ]);
}

/**
 * The data has a member where it is defined today, the type library sometimes where it was.
 * @param {string} owner
 * @returns {string[]}
 */
function inherited(owner) {
  const elements = owner.startsWith("HTML") || owner === "SVGElement" ? ["HTMLElement", "Element"] : [];
  return [...elements, "Node", "EventTarget"];
}

/**
 * @param {string} literal
 * @param {Set<string>} keys
 */
function regularExpression(literal, keys) {
  const flags = literal.slice(literal.lastIndexOf("/") + 1);
  const has = (/** @type {boolean} */ condition, /** @type {string} */ key) => condition && keys.add(`javascript.regular_expressions.${key}`);
  has(/\(\?<[=!]/.test(literal), "lookbehind_assertion");
  has(/\(\?<\w/.test(literal), "named_capturing_group");
  has(/\\p\{/i.test(literal), "unicode_character_class_escape");
  for (const [flag, key] of Object.entries({ s: "dotAll", y: "sticky", u: "unicode", d: "hasIndices", v: "unicodeSets" })) {
    if (flags.includes(flag)) keys.add(`javascript.builtins.RegExp.${key}`);
  }
}
