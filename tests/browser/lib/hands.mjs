// One person's hands, in two pairs: a pointer, and a keyboard alone. Both speak
// of what is on the page by the names that a reader (or a screen reader) hears,
// so the same walk runs with either.
import assert from 'node:assert/strict';

const matches = (name, wanted) => (wanted instanceof RegExp ? wanted.test(name) : name.trim() === wanted);
const any = (wanted) => (wanted instanceof RegExp ? wanted : new RegExp(`^\\s*${wanted.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*$`));

/** Waits for an address; where it does not come, tells what the page says instead. */
export async function arrive(page, address) {
  try {
    await page.waitForURL(address, { timeout: 25_000 });
  } catch {
    const told = await page.locator('main').innerText({ timeout: 1_000 }).catch(() => 'nothing');
    assert.fail(`came to ${page.url()}, not to ${address}, and read there:\n${told.slice(0, 800)}`);
  }
}

/** Whether a question came up before the act. */
const asks = (page) =>
  page
    .locator('dialog[open]')
    .waitFor({ timeout: 700 })
    .then(() => true)
    .catch(() => false);

export class Pointer {
  constructor(page) {
    this.page = page;
  }
  async press(name) {
    // What lies under an open dialog cannot be pressed.
    const dialog = this.page.locator('dialog[open]');
    const place = (await dialog.count()) ? dialog : this.page;
    await place.getByRole('button', { name: any(name) }).or(place.getByRole('link', { name: any(name) })).first().click();
  }
  async confirm(name) {
    await this.press(name);
    if (await asks(this.page)) await this.press(name);
  }
  async write(label, text) {
    await this.page.getByLabel(any(label)).first().fill(text);
  }
  async tick(label) {
    await this.page.getByRole('checkbox', { name: any(label) }).first().check();
  }
  /** One of several: within the group of that name (a fieldset's legend). */
  async choose(group, option) {
    const place = group ? this.page.getByRole('group', { name: any(group) }).or(this.page.getByRole('radiogroup', { name: any(group) })).first() : this.page;
    await place.getByRole('radio', { name: any(option) }).first().check();
  }
  async select(label, option) {
    const box = this.page.getByRole('combobox', { name: any(label) }).first();
    const texts = await box.locator('option').allTextContents();
    const found = texts.find((text) => matches(text, option));
    assert.ok(found !== undefined, `no option ${option} among ${texts}`);
    await box.selectOption({ label: found.trim() });
  }
  async attach(label, file) {
    await this.page.getByLabel(any(label)).first().setInputFiles(file);
  }
  async unfold(name) {
    const summary = this.page.locator('summary').filter({ hasText: any(name) }).first();
    if (!(await summary.evaluate((node) => node.parentElement.open))) await summary.click();
  }
}

/** Never touches the pointer. Fails when something cannot be reached by Tab. */
export class Keyboard {
  constructor(page, { most = 250 } = {}) {
    this.page = page;
    this.most = most;
    // A listener from the start: the browser needs a moment to hand its file dialogs over.
    page.on('filechooser', () => {});
  }

  /** Role and name of what has the focus, as the accessibility tree has them. */
  async focus() {
    this.cdp ??= await this.page.context().newCDPSession(this.page);
    const { result } = await this.cdp.send('Runtime.evaluate', { expression: 'document.activeElement' });
    if (!result.objectId) return { role: 'none', name: '' };
    const { nodes } = await this.cdp.send('Accessibility.getPartialAXTree', { objectId: result.objectId, fetchRelatives: false });
    return { role: nodes[0]?.role?.value ?? 'none', name: nodes[0]?.name?.value ?? '' };
  }

  /** Tab until `wanted(focus)`; the focus must then be seen on the screen. */
  async until(what, wanted) {
    const met = [];
    for (let i = 0; i <= this.most; i++) {
      const focus = await this.focus();
      if (await wanted(focus)) {
        await this.seen(what);
        return focus;
      }
      if (focus.name) met.push(`${focus.role} "${focus.name.slice(0, 40)}"`);
      await this.page.keyboard.press('Tab');
    }
    assert.fail(`Tab does not reach ${what} on ${this.page.url()}; it met ${[...new Set(met)].join(', ')}`);
  }

  async seen(what) {
    const seen = await this.page.evaluate(() => {
      const node = document.activeElement;
      const box = node.getBoundingClientRect();
      // A drawn radio or checkbox may hide its own box; then its label is what is seen.
      const boxes = [box, ...[...(node.labels ?? [])].map((label) => label.getBoundingClientRect())];
      return boxes.some((b) => b.width > 1 && b.height > 1 && b.bottom > 0 && b.top < innerHeight && b.right > 0 && b.left < innerWidth);
    });
    assert.ok(seen, `the focus on ${what} is not on the screen`);
  }

  async press(name) {
    const landed = this.page.url();
    await this.until(`the button or link ${name}`, (f) => ['button', 'link', 'DisclosureTriangle'].includes(f.role) && matches(f.name, name));
    await this.page.keyboard.press('Enter');
    await this.page.waitForLoadState('load');
    return landed;
  }
  async confirm(name) {
    await this.press(name);
    if (await asks(this.page)) await this.press(name);
  }
  async write(label, text) {
    const roles = ['textbox', 'searchbox', 'combobox', 'Date', 'InputTime', 'DateTime', 'spinbutton'];
    const focus = await this.until(`the field ${label}`, (f) => roles.includes(f.role) && matches(f.name, label));
    if (focus.role === 'Date') {
      // The browser's language decides which part comes first.
      const [year, month, day] = text.split('-');
      for (const parts of [day + month, month + day]) {
        await this.page.keyboard.type(parts + year);
        if ((await this.page.evaluate(() => document.activeElement.value)) === text) return;
        for (let i = 0; i < 2; i++) await this.page.keyboard.press('ArrowLeft');
      }
      assert.fail(`${label} does not take ${text}`);
    }
    await this.page.keyboard.press('Control+A');
    await this.page.keyboard.insertText(text);
  }
  async tick(label) {
    await this.until(`the box ${label}`, (f) => ['checkbox', 'switch'].includes(f.role) && matches(f.name, label));
    if (!(await this.page.evaluate(() => document.activeElement.checked))) await this.page.keyboard.press('Space');
  }
  async choose(group, option) {
    await this.until(`the choice ${group ?? ''} ${option}`, async (f) => f.role === 'radio' && (!group || any(group).test(await this.legend())));
    for (let i = 0; i < 30; i++) {
      if (matches((await this.focus()).name, option)) {
        await this.page.keyboard.press('Space');
        return;
      }
      await this.page.keyboard.press('ArrowDown');
    }
    assert.fail(`the arrows do not reach ${option}`);
  }
  legend() {
    return this.page.evaluate(() => {
      const set = document.activeElement.closest('fieldset, [role=radiogroup], [role=group]');
      const legend = set?.querySelector('legend')?.textContent;
      const label = set?.getAttribute('aria-labelledby') && document.getElementById(set.getAttribute('aria-labelledby'))?.textContent;
      return (legend ?? set?.getAttribute('aria-label') ?? label ?? '').trim();
    });
  }
  async select(label, option) {
    await this.until(`the list ${label}`, (f) => ['combobox', 'listbox'].includes(f.role) && matches(f.name, label));
    const texts = await this.page.evaluate(() => [...document.activeElement.options].map((it) => it.text));
    const found = texts.find((text) => matches(text, option));
    assert.ok(found !== undefined, `no option ${option} among ${texts}`);
    await this.page.keyboard.press('Home');
    for (let i = 0; i < texts.length; i++) {
      const now = await this.page.evaluate(() => document.activeElement.selectedOptions[0]?.text);
      if (now === found) return;
      await this.page.keyboard.press('ArrowDown');
    }
    assert.fail(`the arrows do not reach ${found}`);
  }
  async attach(label, file) {
    await this.until(`the file field ${label}`, (f) => matches(f.name, label) || new RegExp(any(label).source.replace(/^\^|\$$/g, '')).test(f.name));
    for (let i = 0; i < 3; i++) {
      const chooser = this.page.waitForEvent('filechooser', { timeout: 5_000 }).catch(() => null);
      await this.page.keyboard.press('Enter');
      const dialog = await chooser;
      if (dialog) return dialog.setFiles(file);
    }
    assert.fail(`${label} opens no file dialog`);
  }
  async unfold(name) {
    await this.until(`the fold ${name}`, (f) => f.role === 'DisclosureTriangle' && matches(f.name, name));
    if (!(await this.page.evaluate(() => document.activeElement.parentElement.open))) await this.page.keyboard.press('Enter');
  }
}
