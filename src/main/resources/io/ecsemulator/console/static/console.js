'use strict';
// What pages do beyond their forms and links: live parts, the running clock, copying, keys. Without it everything can be read and sent.
(() => {
  let source = null;

  const refresh = name => {
    document.querySelectorAll(`[data-live~="${name}"]`).forEach(part => {
      if (part.contains(document.activeElement) && document.activeElement.matches('input:not([type=hidden]), select, textarea')) {
        part.dataset.late = name;
        return;
      }
      if (part.querySelector('details.menu[open]')) {
        return;
      }
      const focused = document.activeElement;
      const row = part.contains(focused) && focused.closest('[id]').id;
      const open = [...part.querySelectorAll('details[open][id]')].map(details => details.id);
      // Each part is its own source: of the requests of one source htmx keeps the last alone.
      htmx.ajax('GET', part.dataset.address || location.pathname + location.search, {source: part, target: part, select: '#' + part.id, swap: 'outerHTML'})
        .then(() => {
          open.forEach(id => document.getElementById(id)?.setAttribute('open', ''));
          const same = row && document.activeElement === document.body
            && [...document.getElementById(row)?.querySelectorAll(focused.tagName) ?? []].find(element => element.textContent === focused.textContent);
          if (same) {
            same.focus({preventScroll: true});
          }
        });
    });
  };

  const waiting = {};
  // At most twice a second, and the last change is never lost.
  const soon = name => {
    if (waiting[name]) {
      waiting[name] = 'again';
      return;
    }
    waiting[name] = 'once';
    refresh(name);
    setTimeout(() => {
      const again = waiting[name] === 'again';
      delete waiting[name];
      if (again) {
        soon(name);
      }
    }, 500);
  };

  const listen = () => {
    const address = document.body.dataset.events;
    if (!address || (source && source.address === address && source.readyState !== EventSource.CLOSED)) {
      return;
    }
    if (source) {
      source.close();
    }
    source = new EventSource(address);
    source.address = address;
    source.addEventListener('world', () => soon('world'));
    source.addEventListener('calls', () => soon('calls'));
  };

  const ticks = () => {
    const clock = document.getElementById('clock');
    if (!clock) {
      return;
    }
    const shown = Date.parse(clock.dataset.now);
    clock.dataset.read = clock.dataset.read || String(performance.now());
    const passed = clock.dataset.running === 'true' ? performance.now() - Number(clock.dataset.read) : 0;
    const now = shown + passed;
    const time = clock.querySelector('[data-clock]');
    time.textContent = new Date(now).toISOString().slice(0, 19).replace('T', ' ');
    document.querySelectorAll('progress[data-due]').forEach(bar => {
      const left = Math.max(0, Date.parse(bar.dataset.due) - now);
      bar.value = Math.max(0, 100 - 100 * left / Math.max(1, Number(bar.dataset.usual)));
    });
    document.querySelectorAll('[data-left]').forEach(part => {
      const seconds = Math.ceil(Math.max(0, Date.parse(part.dataset.left) - now) / 1000);
      if (seconds < 3600) {
        part.textContent = seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`;
      }
    });
  };

  document.addEventListener('click', event => {
    const button = event.target.closest('[data-copy]');
    if (button) {
      const text = document.getElementById(button.dataset.copy).textContent;
      const done = () => {
        const label = button.textContent;
        button.textContent = document.body.dataset.copied;
        setTimeout(() => { button.textContent = label; }, 1500);
      };
      if (navigator.clipboard) {
        navigator.clipboard.writeText(text).then(done);
      } else {
        // Browsers have no clipboard on plain HTTP, but for localhost.
        const area = document.createElement('textarea');
        area.value = text;
        document.body.append(area);
        area.select();
        document.execCommand('copy');
        area.remove();
        done();
      }
    }
    document.querySelectorAll('details.menu[open]').forEach(menu => {
      if (!menu.contains(event.target)) {
        menu.open = false;
      }
    });
  });

  document.addEventListener('change', event => {
    if (event.target.matches('[data-submit]')) {
      event.target.form.requestSubmit();
    }
    const [file] = event.target.matches('[data-into]') ? event.target.files : [];
    if (file) {
      file.text().then(text => { document.getElementById(event.target.dataset.into).value = text; });
    }
  });

  document.addEventListener('focusout', event => {
    const part = event.target.closest('[data-late]');
    if (part) {
      const name = part.dataset.late;
      delete part.dataset.late;
      setTimeout(() => soon(name), 300);
    }
  });

  document.addEventListener('keydown', event => {
    const isTyping = event.target.matches('input, select, textarea');
    if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey) {
      event.preventDefault();
      document.getElementById('go').focus();
    } else if (event.key === 'Escape') {
      document.querySelectorAll('details.menu[open]').forEach(menu => { menu.open = false; });
      if (isTyping) {
        event.target.blur();
      }
    }
  });

  const showFileFields = () => document.querySelectorAll('label[hidden]:has([data-into])').forEach(label => { label.hidden = false; });

  const shown = () => {
    listen();
    ticks();
    showFileFields();
  };
  document.addEventListener('DOMContentLoaded', () => {
    shown();
    setInterval(ticks, 250);
    document.body.addEventListener('htmx:pushedIntoHistory', shown);
    document.body.addEventListener('htmx:afterSettle', () => {
      listen();
      ticks();
      showFileFields();
      // After htmx has scrolled to the top.
      setTimeout(() => document.querySelector('[aria-invalid=true]')?.focus());
    });
    // Errors are pages too.
    document.body.addEventListener('htmx:beforeSwap', event => {
      if (event.detail.xhr.status >= 400 && event.detail.boosted) {
        event.detail.shouldSwap = true;
        event.detail.isError = false;
      }
    });
  });
  window.addEventListener('beforeunload', () => source && source.close());
})();
