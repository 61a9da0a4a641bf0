/// <reference lib="dom" />

/**
 * A whole journey through the quiz in Firefox, driven as by a person. Told `{site, firefox, settings, direction, answers, byKeyboard, pages,
 * widths, axe, rules}` as JSON in its argument, it prints what it found as JSON.
 */

import { readFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';

/** @typedef {import('puppeteer-core').Page} Page */

const PATIENCE = 60_000;
const MOST_TABS = 80;

const task = JSON.parse(process.argv[2] ?? '{}');
/** @type {string[]} */
const errors = [];
const found = await inFirefox(async (page) => ({ ...(await journey(page)), wide: await widerThanTheScreen(page) }));
console.log(JSON.stringify({ ...found, errors }));

/**
 * @template T
 * @param {(page: Page) => Promise<T>} visit
 * @returns {Promise<T>}
 */
async function inFirefox(visit) {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: task.firefox,
    extraPrefsFirefox: task.settings,
    headless: true,
    timeout: PATIENCE,
  });
  try {
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE);
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(`uncaught: ${error instanceof Error ? error.message : error}`));
    return await visit(page);
  } finally {
    await browser.close();
  }
}

/** @param {Page} page */
async function journey(page) {
  await page.goto(`${task.site}quiz/`);
  await page.waitForSelector('policy-quiz input');
  await answerByKeyboard(page, task.direction, '');
  const back = await backAndForward(page);
  const { scheme, letters } = await page.$eval('policy-quiz', (quiz) => ({
    scheme: document.body.dataset.mdColorScheme,
    letters: parseFloat(getComputedStyle(quiz).fontSize),
  }));
  const question = await faultsOf(page);
  let left = task.byKeyboard;
  for (let place = await placeOf(page); place !== 'result'; place = await placeOf(page)) {
    if (left-- > 0) await answerByKeyboard(page, null, place);
    else await answer(page, place);
  }
  await page.waitForSelector('.quiz-result:not(.quiz-result--brief) [aria-busy="false"]');
  const statuses = await page.$$eval('[id^="pathway-"]', (all) =>
    Object.fromEntries(all.map((one) => [one.id.replace('pathway-', ''), one.getAttribute('data-state')])),
  );
  await page.$$eval('policy-quiz details', (all) => all.forEach((one) => one.setAttribute('open', '')));
  return { back, statuses, scheme, letters, faults: { question, result: await faultsOf(page) } };
}

/**
 * What axe finds on the page as it stands.
 * @param {Page} page
 * @returns {Promise<string[]>}
 */
async function faultsOf(page) {
  await page.evaluate(await readFile(task.axe, 'utf8'));
  return page.evaluate(async (rules) => {
    const { axe } = /** @type {{axe: typeof import('axe-core')}} */ (/** @type {unknown} */ (window));
    const { violations } = await axe.run(document, { runOnly: { type: 'tag', values: rules }, resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`));
  }, task.rules);
}

/**
 * The first question shown that has no answer yet: its fact, and where its answers are. Others may appear below once it is answered.
 * @param {Page} page
 * @returns {Promise<{fact: string, within: string} | null>}
 */
async function unanswered(page) {
  await page.waitForSelector('policy-quiz:not([aria-busy])');
  return page.evaluate(() => {
    const [form] = document.querySelectorAll('policy-quiz form');
    const shown = [...document.querySelectorAll('policy-quiz .quiz-question')].filter((one) => one.checkVisibility());
    const open = (shown.length ? shown : [form]).find((one) => one && !one.querySelector(':checked'));
    if (!(open instanceof HTMLElement)) return null;
    const fact = open.dataset['fact'] ?? open.dataset['asks'] ?? '';
    return { fact, within: open.dataset['fact'] ? `[data-fact="${fact}"]` : 'policy-quiz form' };
  });
}

/**
 * Answer what the page asks by clicks, and wait for what follows.
 * @param {Page} page
 * @param {string} here
 */
async function answer(page, here) {
  // A checklist is taken question by question here: the answers are given fact by fact.
  if (await page.$('.quiz-checklist')) {
    await page.click('.quiz-singly button');
    await page.waitForSelector('policy-quiz form:not(.quiz-checklist) input[type="radio"]');
  }
  for (let open = await unanswered(page); open; open = await unanswered(page)) {
    await page.$$eval(`${open.within} details`, (all) => all.forEach((one) => one.setAttribute('open', '')));
    await page.click(`${open.within} input[value="${task.answers[open.fact] ?? 'unknown'}"]`);
  }
  await page.click('policy-quiz form button[type="submit"], policy-quiz form button:not([type])');
  await next(page, here);
}

/**
 * Answer what the page asks with Tab, the arrow keys and Enter alone: one tab stop for all options, and nothing goes on by itself.
 * @param {Page} page
 * @param {string | null} option null: that of the journey's answers
 * @param {string} here
 */
async function answerByKeyboard(page, option, here) {
  for (let open = await unanswered(page); open; open = await unanswered(page)) {
    const wanted = `${open.within} input[value="${option ?? task.answers[open.fact] ?? 'unknown'}"]`;
    await tabTo(page, `${open.within} input[type="radio"]`);
    await page.keyboard.press(' ');
    for (let key = 0; key < MOST_TABS && (await focused(page, wanted)) === false; key++) await page.keyboard.press('ArrowDown');
    if ((await placeOf(page)) !== here) throw new Error('an arrow key went on');
  }
  await tabTo(page, 'policy-quiz button');
  await page.keyboard.press('Enter');
  await next(page, here);
}

/**
 * @param {Page} page
 * @param {string} selector
 */
async function tabTo(page, selector) {
  for (let tab = 0; tab < MOST_TABS; tab++) {
    if (await focused(page, selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`the Tab key does not reach ${selector}`);
}

/**
 * @param {Page} page
 * @param {string} selector
 * @returns {Promise<boolean>}
 */
function focused(page, selector) {
  return page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector);
}

/** @param {Page} page */
function placeOf(page) {
  return page.evaluate(() => location.hash.slice(1));
}

/**
 * @param {Page} page
 * @param {string} here
 */
async function next(page, here) {
  await page.waitForFunction((before) => !['', 'q=direction', before].includes(location.hash.slice(1)), {}, here);
}

/**
 * Back shows the question before with its answer, Forward returns.
 * @param {Page} page
 */
async function backAndForward(page) {
  const there = await placeOf(page);
  await page.evaluate(() => history.back());
  await page.waitForFunction((place) => location.hash.slice(1) !== place, {}, there);
  await page.waitForSelector('policy-quiz input:checked');
  const chosen = await page.$eval('policy-quiz input:checked', (one) => /** @type {HTMLInputElement} */ (one).value);
  await page.evaluate(() => history.forward());
  await page.waitForFunction((place) => location.hash.slice(1) === place, {}, there);
  await page.waitForSelector('policy-quiz input');
  return chosen;
}

/**
 * Where something is wider than the screen, in either edition.
 * @param {Page} page
 */
async function widerThanTheScreen(page) {
  await page.evaluateOnNewDocument(() => {
    document.addEventListener('policy-engine-ready', () => (document.documentElement.dataset['engine'] = 'ready'));
  });
  /** @type {string[]} */
  const wide = [];
  for (const edition of ['ordinary', 'elder']) {
    await page.goto(task.site);
    await page.evaluate((chosen) => localStorage.setItem('policy-site:edition', chosen), edition);
    for (const path of task.pages) {
      await page.goto(new URL(path, task.site).href);
      for (const width of task.widths) {
        await page.setViewport({ width, height: 800 });
        const { inner, needed, widest } = await page.evaluate(() => {
          const right = (/** @type {Element} */ one) => one.getBoundingClientRect().right;
          const [first] = [...document.querySelectorAll('.md-content *')].sort((one, other) => right(other) - right(one));
          return { inner: innerWidth, needed: document.documentElement.scrollWidth, widest: `${first?.className} ${first?.textContent?.trim().slice(0, 12)}` };
        });
        if (inner !== width || needed > width) wide.push(`${edition} ${path} ${width}: ${inner} ${needed} ${widest}`);
      }
      // Firefox calls it an error of the page when leaving it cuts off what its worker is importing.
      if (await page.$('policy-quiz')) await page.waitForSelector('[data-engine="ready"]', { timeout: 150_000 });
    }
  }
  return wide;
}
