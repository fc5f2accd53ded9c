// Steering set up from nothing through the forms of its own check; a team that is told when it has
// too much to do; and papers that stay as they were sent.

import assert from 'node:assert/strict';
import { addAccount } from '../lib.mjs';
import { assertGoodPage, sendLogin, signIn, speak } from '../steps.mjs';

export const name = 'team, check and papers';

/** A municipality that the small example data leave empty, and its administrator. */
const EMPTY = '0153';
const STARTER = { email: 'starter@demo.example', password: 'stille-hav-og-bakke' };

const CASE = 'Ny ordning for nøgler til hjemmeplejen';
const BEFORE = 'Nøglerne hænger i et skab, og ingen ved, hvem der har dem.';
const AFTER = 'Nøglerne er blevet væk to gange siden sommer.';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** So many days from today, as people write it. */
function daysAhead(days) {
  const day = new Date(Date.now() + days * 24 * 60 * 60 * 1000);
  return day.toLocaleDateString('sv-SE', { timeZone: 'Europe/Copenhagen' }).split('-').reverse().join('-');
}

const pathOf = (page) => new URL(page.url()).pathname;
const notice = (page, text) => page.locator('#notices', { hasText: text }).waitFor();
const create = (page) => page.locator('#new form button.button-primary').click();
const paper = (page) => page.locator('article.paper').innerText();

/** Makes a record through the API, as whoever is signed in on the page; its id. */
async function make(page, path, body) {
  const csrf = await page.locator('input[name=csrf]').first().getAttribute('value');
  const answer = await page.request.post(`/api/v1/${path}`, { data: body, headers: { 'x-csrf-token': csrf } });
  assert(answer.ok(), `${path}: ${await answer.text()}`);
  return (await answer.json()).id;
}

export default async function ({ world, server, open, check, look }) {
  await addAccount(world, server, { ...STARTER, name: 'Stine Starter', organisation: EMPTY, role: 'local_administrator' });
  const starter = await open();

  await check('where nothing is set up, the check says what is missing', async () => {
    await starter.goto('/');
    await sendLogin(starter, STARTER);
    await make(starter, 'people', { first_name: 'Vibeke', last_name: 'Vang' });
    await starter.goto('/steering/check');
    await starter.getByText('0 af 5 er på plads').waitFor();
    await assertGoodPage(starter, 'da');
  });

  await check('a group without a chair is refused and what was typed stays', async () => {
    await starter.locator('#f-name').fill('Digitaliseringsrådet');
    await starter.getByRole('button', { name: 'Opret styregruppen' }).click();
    await starter.locator('#set-up-group .error-summary').waitFor();
    assert.equal(await starter.locator('#f-name').inputValue(), 'Digitaliseringsrådet');
    await assertGoodPage(starter, 'da');
  });

  await check('the group, its meetings and the pool are set up by the forms', async () => {
    await starter.locator('#f-chair').fill('Vibeke Vang');
    await starter.locator('#f-quorum').fill('1');
    await starter.locator('#f-approves-from').fill('100000');
    await starter.getByRole('button', { name: 'Opret styregruppen' }).click();
    await notice(starter, 'Styregruppen er oprettet');
    await starter.getByText('Digitaliseringsrådet har en formand.').waitFor();
    await starter.getByRole('button', { name: 'Planlæg møderne' }).click();
    await notice(starter, 'Møderne er planlagt');
    await starter.locator('#f-amount').fill('500000');
    await starter.locator('#f-reason').fill('Budgetforlig');
    await starter.getByRole('button', { name: 'Opret it-puljen' }).click();
    await notice(starter, 'It-puljen er oprettet');
    await starter.getByText(/It-pulje har 500\.000/).waitFor();
    assert.equal(await starter.locator('[id^=set-up-]').count(), 0);
    await assertGoodPage(starter, 'da');
    await speak(starter, 'en');
    await assertGoodPage(starter, 'en');
  });

  const desk = await open();
  let address = '';
  let member = '';

  await check('the team of the example data says who has too much to do', async () => {
    await signIn(desk, world, 'admin');
    await desk.goto('/team');
    await desk.locator('#members').getByText(/timer for meget om ugen/).first().waitFor();
    await assertGoodPage(desk, 'da');
    const made = { name: CASE, case_type: 'idea', problem: BEFORE, value_statement: 'Ingen leder efter nøgler.' };
    address = `/cases/${await make(desk, 'cases', made)}`;
    await make(desk, 'people', { first_name: 'Tove', last_name: 'Teamsen' });
  });

  await check('somebody is added to the team with hours and competences', async () => {
    await desk.goto('/team');
    await desk.getByRole('link', { name: 'Tilføj et medlem til teamet' }).click();
    await assertGoodPage(desk, 'da');
    await desk.locator('#f-person').fill('Tove Teamsen');
    await desk.locator('#f-team-function').selectOption('consultant');
    await desk.locator('#f-hours').fill('20');
    await desk.getByLabel('Kravspecifikation').selectOption('expert');
    await create(desk);
    await desk.getByRole('heading', { level: 1, name: 'Tove Teamsen' }).waitFor();
    member = pathOf(desk);
    await assertGoodPage(desk, 'da');
  });

  await check('more work than there are hours for is taken, and told', async () => {
    await desk.goto(`/team/who?case=${address.split('/').at(-1)}`);
    await desk.locator('#found dt', { hasText: 'Tove Teamsen' }).waitFor();
    await assertGoodPage(desk, 'da');
    await desk.locator('#found').getByRole('link', { name: 'Sæt Tove Teamsen på' }).click();
    await desk.locator('#f-hours').fill('35');
    await create(desk);
    await desk.getByText(/op til 15 timer om ugen mere, end der er timer til, i uge \d+–\d+/).waitFor();
    await assertGoodPage(desk, 'da');
    await desk.goto(member);
    await desk.getByText(/uge \d+–\d+: 15 timer for meget om ugen/).first().waitFor();
    await assertGoodPage(desk, 'da');
    await desk.goto(`/team/who?case=${address.split('/').at(-1)}`);
    await desk.getByText('Arbejder allerede på sagen.').waitFor();
  });

  let kept = '';
  let sent = '';
  await check('the decision paper of a case is kept as it was sent', async () => {
    await desk.goto(address);
    await desk.locator('#papers').getByRole('link', { name: 'Beslutningsoplæg', exact: true }).click();
    await desk.locator('article.paper', { hasText: BEFORE }).waitFor();
    await assertGoodPage(desk, 'da');
    await desk.getByRole('button', { name: 'Gem som sendt' }).click();
    await notice(desk, 'Papiret er gemt');
    kept = pathOf(desk);
    sent = await paper(desk);
    await assertGoodPage(desk, 'da');
  });

  await check('when the case changes, the kept paper does not, and says so', async () => {
    await desk.goto(`${address}?edit=general`);
    await desk.locator('#f-problem').fill(AFTER);
    await desk.locator('#general button[type=submit]').first().click();
    await desk.locator('#general', { hasText: AFTER }).waitFor();
    await desk.locator('#papers').getByRole('link', { name: 'Beslutningsoplæg', exact: true }).click();
    await desk.locator('article.paper', { hasText: AFTER }).waitFor();
    await desk.goto(kept);
    assert.equal(await paper(desk), sent);
    await desk.getByText('Registret giver stadig præcis det samme papir').waitFor();
  });

  await check('it can be taken along as DOCX', async () => {
    const href = await desk.getByRole('link', { name: 'Hent som DOCX' }).getAttribute('href');
    const answer = await desk.request.get(href);
    assert.equal(answer.status(), 200);
    assert.equal(answer.headers()['content-type'], DOCX);
    assert.equal((await answer.body()).subarray(0, 2).toString(), 'PK');
  });

  await check('a template with a word that nobody knows is refused, and nothing that was typed is lost', async () => {
    await desk.goto('/papers');
    await assertGoodPage(desk, 'da');
    await desk.getByRole('link', { name: 'Skabeloner til papirer' }).first().click();
    await assertGoodPage(desk, 'da');
    await desk.goto('/papers/templates/decision-paper');
    await assertGoodPage(desk, 'da');
    const text = desk.locator('textarea[name="sections.0.text_da"]');
    await text.fill('Kære {ukendt}, læs dette først.');
    await desk.getByRole('button', { name: 'Gem ny version' }).click();
    await desk.locator('.error-summary', { hasText: '{ukendt}' }).waitFor();
    assert.equal(await text.inputValue(), 'Kære {ukendt}, læs dette først.');
    await assertGoodPage(desk, 'da');
  });

  await look('the pages are good on a telephone and in English', async () => {
    const narrow = await open({ size: 'narrow' });
    await signIn(narrow, world, 'admin', 'en');
    for (const path of ['/team', member, kept, '/papers', '/steering/check', '/needs', '/joint/invitations']) {
      await narrow.goto(path);
      await assertGoodPage(narrow, 'en');
    }
    await narrow.getByText('Hjælpemidler på tværs').waitFor();
  });
}
