"use strict";
// Comfort on top of pages that work without it: keys, ticking, row clicks, focus after a change.
// Served as a file because the content security policy allows no script in the page.
(() => {
  const $ = (selector, root = document) => root.querySelector(selector);
  const $$ = (selector, root = document) => [...root.querySelectorAll(selector)];
  const typing = (element) =>
    element.isContentEditable || /^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName);

  // Keys -------------------------------------------------------------------------------------
  let waitingForPlace = 0;
  const openKeys = () => {
    const dialog = $("#keys");
    if (dialog && !dialog.open) dialog.showModal();
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") return closeMenus(null, event);
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (Date.now() < waitingForPlace) {
      waitingForPlace = 0;
      const place = $(`.places-wide [data-go="${CSS.escape(event.key)}"]`);
      if (place) {
        event.preventDefault();
        location.href = place.href;
      }
    } else if (event.key === "g") {
      waitingForPlace = Date.now() + 1500;
    } else if (event.key === "/") {
      const field = $("#global-search");
      if (field) {
        event.preventDefault();
        field.focus();
        field.select();
      }
    } else if (event.key === "?") {
      event.preventDefault();
      openKeys();
    }
  });

  // Menus close when one clicks elsewhere or presses Escape; the focus goes back to what opened them.
  const closeMenus = (except, event) => {
    for (const menu of $$("details.menu[open]")) {
      if (except && menu.contains(except)) continue;
      const inside = menu.contains(document.activeElement);
      menu.open = false;
      if (event && inside) $("summary", menu).focus();
    }
  };

  // Rows and ticks ---------------------------------------------------------------------------
  const count = (form) => {
    const boxes = $$("tbody input[name=row]", form);
    const ticked = boxes.filter((box) => box.checked).length;
    const label = $(".bulk-count", form);
    if (label) {
      label.dataset.none ??= label.textContent;
      label.textContent =
        ticked === 0 ? label.dataset.none
        : ticked === 1 ? label.dataset.one
        : label.dataset.many.replace("#", ticked);
    }
    form.classList.toggle("has-ticked", ticked > 0);
    const all = $("[data-tick-all]", form);
    if (all) {
      all.checked = ticked > 0 && ticked === boxes.length;
      all.indeterminate = ticked > 0 && ticked < boxes.length;
    }
  };
  document.addEventListener("click", (event) => {
    closeMenus(event.target);
    if (event.target.closest(".keys-open")) return openKeys();
    const row = event.target.closest("tr[data-href]");
    const control = event.target.closest("a, button, input, label, summary, select");
    if (!row || control || !row.dataset.href || String(getSelection())) return;
    if (event.ctrlKey || event.metaKey) window.open(row.dataset.href);
    else location.href = row.dataset.href;
  });
  document.addEventListener("change", (event) => {
    const form = event.target.closest(".bulk-form");
    if (form) {
      if (event.target.matches("[data-tick-all]")) {
        for (const box of $$("tbody input[name=row]", form)) box.checked = event.target.checked;
      }
      count(form);
    }
    if (event.target.matches("select[data-submit]") && event.target.value) {
      event.target.form.requestSubmit();
    }
  });

  // htmx -------------------------------------------------------------------------------------
  // A search for suggestions asks with `q`, whatever the field itself is called.
  document.addEventListener("htmx:configRequest", (event) => {
    const source = event.detail.elt;
    if (source.matches("[data-lookup]")) event.detail.parameters = { q: source.value };
  });
  // A filter being chosen stays open; the focus goes on to its value, or back to where one was.
  let focused = "";
  document.addEventListener("htmx:beforeSwap", (event) => {
    focused = document.activeElement ? document.activeElement.id : "";
    // A page with errors, or one that asks to sign in again, is shown too.
    const { xhr, target } = event.detail;
    if (xhr.status === 422) event.detail.shouldSwap = true;
    // Work that has ended has no progress any more: what came of it takes the place of the whole.
    if (target.id === "progress" && !xhr.responseText.includes('id="progress"')) {
      if (xhr.status >= 400 || !xhr.responseText.includes('class="guided"')) {
        location.href = xhr.responseURL;
        return;
      }
      event.detail.target = target.closest(".guided");
      event.detail.selectOverride = ".guided";
      history.replaceState(history.state, "", xhr.responseURL);
    }
  });
  document.addEventListener("htmx:afterSettle", (event) => {
    prepare();
    const target = event.detail.target;
    if (target && target.id === "progress") return;
    const editing = $(".section.editing");
    const next =
      editing && !editing.contains(document.activeElement)
        ? $("input:not([type=hidden]), select, textarea", editing)
        : (focused === "filter-field" && $("#filter-op")) ||
          (focused && document.getElementById(focused));
    if (next) next.focus({ preventScroll: true });
  });

  // At load ----------------------------------------------------------------------------------
  const prepare = () => {
    for (const box of $$("[data-tick-all]")) box.disabled = false;
    for (const form of $$(".bulk-form")) {
      form.classList.add("with-script");
      count(form);
    }
    for (const button of $$(".keys-open")) button.hidden = false;
  };
  prepare();
  const errors = $(".error-summary");
  if (errors) errors.focus();
})();
