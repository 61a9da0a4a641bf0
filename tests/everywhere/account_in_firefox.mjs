/**
 * Opens the page of the account in Firefox and prints what it says: `node account_in_firefox.mjs FIREFOX ADDRESS`.
 *
 * @module account_in_firefox
 */

import puppeteer from 'puppeteer-core';

const HOUR = 3_600_000;

const browser = await puppeteer.launch({ browser: 'firefox', executablePath: String(process.argv[2]), headless: true, protocolTimeout: HOUR });
try {
  const page = await browser.newPage();
  await page.goto(String(process.argv[3]));
  const found = await page.waitForSelector('#account', { timeout: HOUR });
  console.log(JSON.stringify({ account: await found?.evaluate((one) => one.textContent), browser: await browser.version() }));
} finally {
  await browser.close();
}
