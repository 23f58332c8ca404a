/* Where one is stands in the address: nothing, a lesson to take, or a record. */
function route() {
    if (!vault.isOpen()) { return; }
    const where = decodeURIComponent(location.hash.slice(1));
    clearInterval(ticking);
    if (where.startsWith('r/') && records.of(where.slice(2))) { const record = records.of(where.slice(2)); record.state === 'CLASH' ? clash(record) : observe(record); return; }
    if (/^[0-9a-f-]{36}$/.test(where)) {
        const lesson = ((sync.pack() || {}).lessons || []).find(each => each.id === where);
        if (lesson) { history.replaceState(null, '', location.pathname); take(lesson); return; }
        history.replaceState(null, '', location.pathname);
        tell(t('这节课还没有装进手机，请先更新本周的课'));
    }
    home();
}

async function start() {
    if (vault.possible()) {
        if (await vault.resume()) { await enter(); return; }
        const known = await vault.vaults();
        if (known.length === 1) { unlock(known[0]); return; }
        if (known.length > 1) {
            bar(t('现场听课'));
            show(h('section.card', {}, h('h2', {}, t('谁在用？')), h('ul.items', {}, known.map(each => h('li', {}, h('button.lesson', { type: 'button', onclick: () => unlock(each) }, each.name)))), h('button', { type: 'button', onclick: setUp }, t('换一个人'))));
            return;
        }
    }
    await setUp();
}

window.addEventListener('hashchange', route);
['online', 'offline'].forEach(name => window.addEventListener(name, net));
document.addEventListener('round', () => { net(); if (vault.isOpen() && !document.body.dataset.record && !location.hash && !document.querySelector('form')) { home(); } });
if ('serviceWorker' in navigator) { navigator.serviceWorker.register('/observe/worker.js', { scope: '/observe/' }).catch(() => {}); }
sync.begin();
start();
