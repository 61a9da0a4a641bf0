/**
 * The sheet as plain text, for places where nothing can be printed: a chat, a note, an old phone.
 *
 * @module sheet_text
 */

/** @typedef {import('./sheet.js').Sheet} Sheet */
/** @typedef {import('./sheet_pathway.js').SheetPathway} SheetPathway */
/** @typedef {import('./sheet_pathway.js').SheetPlace} SheetPlace */
/** @typedef {import('./sheet_pathway.js').SheetReason} SheetReason */

/**
 * The whole sheet. It ends with the address of the quiz, not with one that holds answers.
 * @param {Sheet} sheet
 * @returns {string}
 */
export function sheetText(sheet) {
  const { pathway } = sheet;
  const blocks = [
    [`落户自测结果：${sheet.headline}`, ...sheet.more, sheet.overdue && `注意：${sheet.overdue}`],
    ['【回答】', ...sheet.answers.map(([topic, label]) => `${topic}：${label}`)],
    ...(pathway ? pathwayBlocks(pathway) : []),
    sheet.others.length > 0 ? [pathway ? '【别的路】' : '【各条路】', ...sheet.others] : [],
    ['【原文没有写的】', sheet.notStated],
    [sheet.basis, sheet.caveat, `自己测一测：${sheet.page}`],
  ];
  return blocks.map((lines) => lines.filter(Boolean).join('\n')).filter(Boolean).join('\n\n');
}

/**
 * @param {SheetPathway} pathway
 * @returns {readonly (readonly string[])[]}
 */
function pathwayBlocks({ title, clause, status, reasons, notes, changes, landing, practical }) {
  return [
    [`【${title}】${status}（原文${clause}）`, ...reasons.map(reasonLine), ...notes],
    changes.length > 0 ? ['【怎样就能办】', ...changes] : [],
    landing ? [`【${landing.title}】`, landing.intro, ...landing.places.map(placeLine), landing.rest] : [],
    practical.map(([term, words]) => `${term}：${words}`),
  ];
}

/**
 * @param {SheetReason} reason
 * @param {number} at
 * @returns {string}
 */
function reasonLine({ stands, words, answer, clause, quote }, at) {
  return `${at + 1}. ${stands}：${words}${answer && `（回答：${answer}）`}${source(clause, quote)}`;
}

/**
 * @param {SheetPlace} place
 * @param {number} at
 * @returns {string}
 */
function placeLine({ name, state, clause, quote, why }, at) {
  return `${at + 1}. ${name}：${state}。${why.join('')}${source(clause, quote)}`;
}

/**
 * @param {string} clause
 * @param {string} quote
 * @returns {string}
 */
function source(clause, quote) {
  return `原文${clause}${quote && `：“${quote}”`}`;
}
