/**
 * Follows a citation through the table that the build has made of the text (build_scripts/content/citation_table.py). Nothing about the text or about citing is
 * known here: the table says how words are read, where each step leads and what is said where none does.
 *
 * @module citations
 */

/**
 * @typedef {{ clauses: string[], note: string, nearest: string[], there: string, next: Record<string, number> }} State
 * @typedef {{ short: string, title: string, address: string }} Name
 * @typedef {{ token: string, unit: string, units: Record<string, string>, depths: Record<string, number>, beneath: Record<string, number>[],
 *   numerals: string[], clauses: Record<string, Name>, states: State[] }} Table
 * @typedef {{ form: string, key: string, words: string }} Step
 * @typedef {{ status: 'found' | 'ambiguous' | 'not_found', clauses: string[], note: string, nearest: string[] }} Answer
 */

const LONGEST = 60;
const PRINTED = /** @type {Record<string, string>} */ ({ '(': '（', ')': '）' });

export class Citations {
  /** @param {Table} table */
  constructor(table) {
    this.table = table;
    this.token = new RegExp(table.token, 'y');
    this.unit = new RegExp(table.unit);
    this.clauses = new Set(Object.keys(table.clauses));
    this.numbers = new Map(table.numerals.map((numeral, at) => [numeral, at + 1]));
  }

  /** What a citation means; null where the words are no single citation, or more than one. @param {string} words @returns {Answer | null} */
  resolve(words) {
    const plain = normalized(words);
    const path = /^c-[0-9A-Za-z]+(-[0-9a-z]+)*$|^[0-9]+(-[0-9]+){2,}[a-z]?$/.test(plain) ? plain.replace(/^c-/, '').replace(/-/g, '.') : plain;
    if (this.clauses.has(path)) return { status: 'found', clauses: [path], note: '', nearest: [] };
    const steps = path.length <= LONGEST ? this.read(path) : null;
    return steps && steps.length > 0 ? this.walk(steps, words) : null;
  }

  /** The steps of a citation; null where something else stands among them. @param {string} words @returns {Step[] | null} */
  read(words) {
    const steps = [];
    let joined = false;
    for (this.token.lastIndex = 0; this.token.lastIndex < words.length; ) {
      const found = this.token.exec(words);
      const [name, text] = Object.entries(found?.groups ?? {}).find(([, one]) => one !== undefined) ?? ['', ''];
      const own = this.steps(name, text);
      if (!own) {
        // A comma may stand between the levels of one citation: 第三部分，第（一）项.
        if (name !== 'list' || !/^[、,;]+$/.test(text) || joined || steps.length === 0) return null;
        joined = true;
      } else if (own.length > 0) {
        if (joined && !this.goesDown(steps[steps.length - 1], own[0])) return null;
        joined = false;
        steps.push(...own);
      }
    }
    return joined ? null : steps;
  }

  /** @param {Step | undefined} above @param {Step | undefined} below */
  goesDown(above, below) {
    const upper = this.table.depths[above?.form ?? ''] ?? 0;
    const lower = this.table.depths[below?.form ?? ''] ?? 0;
    return below?.form !== 'sentence' && upper > 0 && upper < lower;
  }

  /** @param {string} name of a kind of words @param {string} words @returns {Step[] | null} null: no steps */
  steps(name, words) {
    switch (name) {
      case 'filler':
        return [];
      case 'id':
        return idSteps(words);
      case 'last_sentence':
        return [{ form: 'sentence', key: 'sentence-1', words }];
      case 'lead':
        return [{ form: name, key: /序言|前言/.test(words) ? 'preface' : 'lead', words }];
      case 'closing':
        return [{ form: name, key: 'closing', words }];
      case 'unit':
        return this.numbered(this.table.units[this.unit.exec(words)?.[0] ?? ''] ?? '', words);
      case 'bracketed':
      case 'decimal':
      case 'inserted':
      case 'unmarked':
      case 'numeral':
        return this.numbered(name, words);
      default:
        return null;
    }
  }

  /** @param {string} form @param {string} words @returns {Step[] | null} */
  numbered(form, words) {
    const numeral = /[〇零一二三四五六七八九十百千]+|[0-9]+/.exec(words)?.[0] ?? '';
    const number = /^[0-9]/.test(numeral) ? Number(numeral) : this.numbers.get(numeral);
    if (number === undefined) return null;
    const arabic = form === 'bracketed' && /[0-9]/.test(words) ? 'a' : '';
    return [{ form, key: `${form}${number}${arabic}`, words }];
  }

  /** @param {Step[]} steps @param {string} cited @returns {Answer} */
  walk(steps, cited) {
    const start = /** @type {State} */ (this.table.states[0]);
    if (!this.isChain(steps)) return missed(start, `看不出“${cited.trim()}”指哪一条`);
    let state = start;
    for (const [at, step] of steps.entries()) {
      const next = this.table.states[state.next[step.key] ?? -1];
      if (!next) return missed(state, `没有“${printed(steps.slice(0, at + 1))}”`);
      state = next;
    }
    const { clauses, note } = state;
    return { status: clauses.length === 1 ? 'found' : 'ambiguous', clauses, note, nearest: [] };
  }

  /** Whether every step can stand beneath the one before it. @param {Step[]} steps */
  isChain(steps) {
    /** @type {number | undefined} */
    let depth = 0;
    for (const { form } of steps) {
      depth = depth === undefined ? undefined : this.table.beneath[depth]?.[form];
    }
    return depth !== undefined;
  }
}

/** @param {State} state @param {string} reason @returns {Answer} */
function missed({ nearest, there }, reason) {
  return { status: 'not_found', clauses: [], note: `${reason}${there}。`, nearest };
}

/** Steps as they would be printed: 3.1.9 has its points, brackets are wide. @param {Step[]} steps */
function printed(steps) {
  const words = steps.reduce((before, { form, words }) => before + (before && form === 'id' ? '.' : '') + words, '');
  return words.replace(/[()]/g, (bracket) => PRINTED[bracket] ?? bracket);
}

/** 3.1.2 is three steps, 3.1.0 ends in the lead and 3.2.1b in the second sentence. @param {string} words @returns {Step[]} */
function idSteps(words) {
  return (words.match(/[0-9]+|[a-z]/g) ?? []).map((part, at) => {
    if (/[a-z]/.test(part)) return { form: 'sentence', key: `sentence${part.charCodeAt(0) - 96}`, words: part };
    if (part === '0' && at > 0) return { form: 'lead', key: 'lead', words: '.0' };
    return { form: 'id', key: `id${Number(part)}`, words: part };
  });
}

/** Words in one spelling, as `policy_engine.citing.words.normalized` has them. @param {string} words */
function normalized(words) {
  return words
    .normalize('NFKC')
    .replace(/[—–―‐‑‒−~〜∼]/g, '-')
    .replace(/["'“”‘’「」『』【】[\]]/g, '')
    .replace(/\s+/g, '');
}
