// What every journey needs: the program with example data, a browser, and ways to look at a page.

import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const TARGET = process.env.CARGO_TARGET_DIR ?? join(ROOT, 'target');

/** The two widths the pages are made for. */
export const SIZES = {
  wide: { width: 1280, height: 900 },
  narrow: { width: 390, height: 844 },
};

/** Languages as the browser asks for them. */
export const LANGUAGES = { da: 'da-DK', en: 'en-GB' };

// No sandbox: it cannot be had as root, and only our own pages are opened. Nothing calls home.
const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const DEMO_LIMIT = 180_000;
const START_LIMIT = 20_000;
const STOP_LIMIT = 5_000;
const PAGE_LIMIT = 15_000;

/**
 * Makes the example data once and starts the browser. `logins` maps the e-mail addresses that
 * `faelled demo` prints to their passwords. Call `close()` at the end: it stops all servers too.
 */
export async function openWorld(binary = join(TARGET, 'debug/faelled')) {
  const folder = await mkdtemp(join(tmpdir(), 'faelled-browser-'));
  const world = { binary, folder, servers: new Set(), browser: null, logins: new Map() };
  world.close = async () => {
    await world.browser?.close();
    await Promise.all([...world.servers].map((server) => server.stop()));
    await rm(folder, { recursive: true, force: true });
  };
  try {
    world.logins = await makeExampleData(binary, join(folder, 'example'));
    world.browser = await chromium.launch({
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: CHROMIUM_FLAGS,
    });
  } catch (error) {
    await world.close();
    throw error;
  }
  return world;
}

const database = (folder) => `sqlite://${join(folder, 'faelled.db')}`;

async function makeExampleData(binary, folder) {
  await mkdir(folder);
  const words = ['demo', '--database', database(folder), '--scale', 'small'];
  const child = spawn(binary, words, { stdio: ['ignore', 'pipe', 'ignore'], timeout: DEMO_LIMIT });
  let printed = '';
  child.stdout.on('data', (piece) => (printed += piece));
  const code = await new Promise((done, failed) => child.on('error', failed).on('close', done));
  if (code !== 0) throw new Error(`'faelled demo' ended with ${code}`);
  const logins = new Map();
  for (const [, email, password] of printed.matchAll(/(\S+@\S+)\s+(\S+)/g)) logins.set(email, password);
  if (logins.size === 0) throw new Error(`'faelled demo' printed no logins:\n${printed}`);
  return logins;
}

/** Starts the program on a fresh copy of the example data, so that journeys do not meet. */
export async function startServer(world) {
  const folder = await mkdtemp(join(world.folder, 'server-'));
  await cp(join(world.folder, 'example'), folder, { recursive: true });
  const words = ['serve', '--database', database(folder), '--listen', '127.0.0.1:0'];
  const child = spawn(world.binary, words, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, FAELLED_LOG: 'warn', RUST_BACKTRACE: '0' },
  });
  const ended = new Promise((done) => child.on('close', done));
  const server = {
    url: null,
    folder,
    /** What the program wrote that a healthy one does not: warnings, errors, panics. */
    complaints: [],
    async stop() {
      world.servers.delete(server);
      const impatient = setTimeout(() => child.kill('SIGKILL'), STOP_LIMIT);
      child.kill('SIGTERM');
      await ended;
      clearTimeout(impatient);
    },
  };
  world.servers.add(server);
  createInterface({ input: child.stderr }).on('line', (line) => server.complaints.push(`server: ${line}`));
  server.url = await address(child);
  return server;
}

/**
 * Makes an account in an organisation (a municipality's code, or the id of any organisation) from
 * the command line; with a password, so that it can sign in at once.
 */
export async function addAccount(world, server, { email, name, organisation, role, password }) {
  const words = ['user', 'add', '--database', database(server.folder), '--email', email, '--name', name];
  words.push('--organisation', organisation, '--role', role, '--password-stdin');
  const child = spawn(world.binary, words, { stdio: ['pipe', 'ignore', 'inherit'], timeout: START_LIMIT });
  child.stdin.end(`${password}\n`);
  const code = await new Promise((done, failed) => child.on('error', failed).on('close', done));
  if (code !== 0) throw new Error(`'faelled user add' ended with ${code}`);
  world.logins.set(email, password);
}

/** The address in the program's first line. */
function address(child) {
  return new Promise((found, failed) => {
    const limit = setTimeout(() => failed(new Error('the server did not say where it listens')), START_LIMIT);
    child.on('error', failed);
    child.on('close', (code) => failed(new Error(`the server ended with ${code}`)));
    createInterface({ input: child.stdout }).once('line', (line) => {
      clearTimeout(limit);
      const said = /^listening on (http:\/\/\S+)$/.exec(line);
      if (said) found(said[1]);
      else failed(new Error(`the server's first line was '${line}'`));
    });
  });
}

/**
 * A page in a fresh, empty browser profile. `complaints` collects what a user would not see but
 * must not happen: script errors, refused resources, answers of 500 and above.
 */
export async function openPage(world, server, { size = 'wide', language = 'da', script = true } = {}) {
  const context = await world.browser.newContext({
    baseURL: server.url,
    viewport: SIZES[size],
    locale: LANGUAGES[language],
    timezoneId: 'Europe/Copenhagen',
    javaScriptEnabled: script,
    reducedMotion: 'reduce',
  });
  context.setDefaultTimeout(PAGE_LIMIT);
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('console', (message) => {
    // An answer of 4xx is also written to the console; journeys that provoke one expect it.
    const expected = message.text().startsWith('Failed to load resource: the server responded with a status of 4');
    if (message.type() === 'error' && !expected) complaints.push(`console: ${message.text()}`);
  });
  page.on('response', (answer) => {
    if (answer.status() >= 500) complaints.push(`${answer.status()} from ${answer.url()}`);
  });
  return { context, page, complaints };
}

let axeSource;

/**
 * What axe finds wrong with the page, one line for each. The page's own policy refuses injected
 * script elements, so the source is evaluated instead.
 */
export async function axe(page) {
  axeSource ??= await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] }));
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id} (${help}) at ${node.target.join(' ')}: ${node.html.slice(0, 120)}`),
  );
}

/** Whether the page needs sideways scrolling at its width; tables may scroll inside themselves. */
export function isTooWide(page) {
  return page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth + 1);
}

/** Takes a picture of the whole page into target/pictures, or into another folder. */
export async function picture(page, name, { folder = join(TARGET, 'pictures'), fullPage = true } = {}) {
  await mkdir(folder, { recursive: true });
  const path = join(folder, `${name}.png`);
  await page.screenshot({ path, fullPage, animations: 'disabled' });
  return path;
}
