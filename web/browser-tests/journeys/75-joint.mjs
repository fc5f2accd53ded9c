// From a need to a binding group: the analysis is kept, the group invited, two other municipalities
// answer and own the need, each makes its case, one leaves, and the damage is shown. Whoever was
// not invited finds nothing.

import assert from 'node:assert/strict';
import { assertGoodPage, signIn } from '../steps.mjs';

export const name = 'joint';

/**
 * A need of the example data (a business type) of three municipalities, with tenders so dear that
 * they win by having one together whatever the day.
 */
const NEED =
  'need=type:6fae11ed-0000-8000-8001-00000000000d&m=0151&m=0482&m=0825&per_head=25&tender_base=3.000.000&withdrawal=0,05';
const GROUP = 'Grunddata sammen';
/** The accounts of the other two, and of one that is not among the three. */
const INVITED = ['langeland', 'laesoe'];
const OUTSIDER = 'kolding';

/** Sends the form of a section and waits for the page that follows. */
async function send(page, section, button) {
  await page.locator(`#${section}`).getByRole('button', { name: button }).click();
  await page.waitForLoadState();
}

/** Says who owns the need, on the page of the group. */
async function own(page) {
  for (const question of ['business_needs', 'processes', 'resources']) {
    await page.locator(`#own-ownership input[name=${question}][value="100"]`).check();
  }
  await send(page, 'own-ownership', /Gem svar|Save/);
}

export default async function ({ world, open, check }) {
  const lead = await open();
  let address = '';

  await check('a need leads to a group, and the analysis is kept', async () => {
    await signIn(lead, world, 'admin');
    await lead.goto('/joint');
    await assertGoodPage(lead, 'da');
    await lead.goto(`/joint/groups?${NEED}`);
    await assertGoodPage(lead, 'da');
    await lead.locator('#f-name').fill(GROUP);
    await lead.getByRole('button', { name: 'Gem analyse' }).click();
    await lead.getByRole('heading', { level: 1, name: GROUP }).waitFor();
  });

  await check('the group is invited, and whoever could break it is named before', async () => {
    await lead.locator('#found a[href*="/joint/kept/"]').click();
    await lead.getByRole('link', { name: 'Invitér gruppen' }).click();
    await assertGoodPage(lead, 'da');
    await lead.locator('#about').getByText(/Taber på det|Gruppen kan undvære/).waitFor();
    await lead.locator('#f-message').fill('Vores kontrakter slutter samtidig. Ring til Asta.');
    await lead.getByRole('button', { name: 'Send invitationen' }).click();
    await lead.getByText('Invitationen er sendt.').waitFor();
    address = new URL(lead.url()).pathname;
    await lead.getByText('Venter på svar').waitFor();
    await assertGoodPage(lead, 'da');
  });

  await check('a municipality that was not invited finds nothing', async () => {
    const third = await open();
    await signIn(third, world, OUTSIDER);
    await third.goto('/joint/invitations');
    await third.getByText('I er ikke inviteret til nogen gruppe endnu.').waitFor();
    await assertGoodPage(third, 'da');
    assert.equal((await third.goto(address)).status(), 404);
  });

  const pages = [];
  await check('each of the invited answers and owns the need, also without scripts on a telephone', async () => {
    for (const [at, account] of INVITED.entries()) {
      const page = await open(at === 0 ? { size: 'narrow', script: false } : { size: 'narrow' });
      pages.push(page);
      await signIn(page, world, account);
      await page.goto('/joint/invitations');
      await page.getByRole('link', { name: GROUP }).click();
      await page.locator('#answer input[name=reply][value=yes]').check();
      await page.locator('#f-note').fill('Gerne');
      await send(page, 'answer', 'Send svar');
      await page.getByText('Svaret er gemt.').waitFor();
      if (at > 0) await assertGoodPage(page, 'da');
    }
    await lead.goto(address);
    await lead.getByText('Alle har sagt ja; ejerskab mangler').waitFor();
    assert.equal(await lead.locator('#bind').count(), 0);
    await assertGoodPage(lead, 'da');
    for (const page of [lead, ...pages]) await own(page);
    await lead.goto(address);
    await lead.getByText('Klar til at blive bindende').waitFor();
  });

  await check('the integrations are voted on, and what the order costs is said', async () => {
    await lead.getByRole('link', { name: 'Stem om rækkefølgen' }).click();
    await assertGoodPage(lead, 'da');
    await lead.locator('#votes select').last().selectOption('5');
    await send(lead, 'votes', 'Gem stemmer');
    await lead.getByText('Så meget dyrere er den').waitFor();
    await assertGoodPage(lead, 'da');
  });

  await check('the group becomes binding, and each makes its own case', async () => {
    await send(lead, 'bind', 'Gør bindende');
    await lead.getByText('Gruppen er bindende.').waitFor();
    for (const page of [lead, ...pages]) {
      await page.goto(address);
      await send(page, 'case', 'Opret sag i jeres styring');
      await page.getByRole('heading', { level: 1, name: `Fælles køb: ${GROUP}` }).waitFor();
      await page.locator(`a[href="${address}"]`).first().waitFor();
    }
    await assertGoodPage(lead, 'da');
  });

  await check('one leaves with a reason, and the others see what it costs, in English too', async () => {
    const leaver = pages.at(-1);
    await leaver.goto(address);
    await send(leaver, 'withdraw', 'Træk jer ud');
    await leaver.locator('#withdraw .error-summary').waitFor();
    await leaver.locator('#f-reason').fill('Vi laver vores eget udbud.');
    await send(leaver, 'withdraw', 'Træk jer ud');
    await leaver.getByText('Vi laver vores eget udbud.').waitFor();
    await assertGoodPage(leaver, 'da');
    await lead.goto(address);
    await lead.locator('#left-0').getByText('De andres værdi nu').waitFor();
    await assertGoodPage(lead, 'da');
    await lead.locator('.languages a[lang=en]').click();
    await lead.locator('#left-0').getByText('Value of the others now').waitFor();
    await assertGoodPage(lead, 'en');
    await lead.goto('/joint/invitations');
    await assertGoodPage(lead, 'en');
  });
}
