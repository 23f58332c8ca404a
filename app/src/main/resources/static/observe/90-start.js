/* Where one is stands in the address: nothing, a lesson to take, or a record. */
function route() {
    if (!vault.isOpen() || !desk.holds()) { return; }
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
    if (!vault.possible()) { await setUp(); return; }
    const open = await vault.openFor();
    let here = localStorage.getItem('person');
    if (!here || open && open !== here) { here = await sync.present(); }
    if (open && open === here) { await vault.resume(); await enter(); return; }
    if (open) { await vault.lock(); }
    const known = await vault.vaults(), own = known.find(each => each.id === here);
    if (own) { unlock(own); } else if (here || !known.length) { await setUp(); } else if (known.length === 1) { unlock(known[0]); } else { await whoUses(); }
}

/* Every person's records lie in a vault of their own. */
async function whoUses() {
    const known = await vault.vaults();
    bar(t('现场听课'));
    show(h('section.card', {}, h('h2', {}, t('谁在用？')), h('ul.items', {}, known.map(each => h('li', {}, h('button.lesson', { type: 'button', onclick: () => unlock(each) }, each.name)))), h('button', { type: 'button', onclick: setUp }, t('换一个人'))));
}

/* Who signs out or in elsewhere in this browser takes the device with them. */
window.addEventListener('storage', event => { if (event.key === 'person' && vault.isOpen() && event.newValue !== vault.owner()) { relock(); } });
window.addEventListener('hashchange', route);
['online', 'offline'].forEach(name => window.addEventListener(name, net));
document.addEventListener('round', () => { net(); if (vault.isOpen() && desk.holds() && !document.body.dataset.record && !location.hash && !document.querySelector('form')) { home(); } });
if ('serviceWorker' in navigator) { navigator.serviceWorker.register('/observe/worker.js', { scope: '/observe/' }).catch(() => {}); }
sync.begin();
start();
