/* Setting the device up, opening it, and what there is to observe. */
const STATES = { DRAFT: ['记录中', 'info'], QUEUED: ['待发送', 'warn'], SENT: ['已收到', 'good'], CLASH: ['有两份，请选', 'bad'], REFUSED: ['没有收下', 'bad'] };
const stateTag = record => h('span.tag.' + STATES[record.state][1], {}, t(STATES[record.state][0]));

function bar(title, back) {
    document.getElementById('bar').replaceChildren(
        ...[back ? h('button.plain', { type: 'button', onclick: back, 'aria-label': t('返回') }, '‹') : h('a.plain', { href: '/', 'aria-label': t('回到研训') }, '‹'),
        h('h1', {}, title), vault.name() ? h('span.owner', {}, vault.name()) : null, h('span.net', { id: 'net', role: 'status' })].filter(Boolean));
    net();
}
function net() {
    const place = document.getElementById('net');
    if (place) { place.textContent = navigator.onLine === false ? t('没有网络') : sync.busy() ? t('正在发送') : ''; place.className = 'net' + (navigator.onLine === false ? ' away' : ''); }
}
function show(...inside) {
    document.getElementById('content').replaceChildren(...inside.flat().filter(Boolean));
    window.scrollTo(0, 0);
}

const signInLink = () => h('a.button.primary', { href: '/sign-in?to=' + encodeURIComponent('/observe/app' + location.hash) }, t('去登录'));

async function setUp() {
    bar(t('现场听课'));
    if (!vault.possible()) {
        show(h('section.card', {}, h('h2', {}, t('这个浏览器不能离线记录')), h('p', {}, t('离线听课要在加密连接（https）下、用较新的浏览器打开。请联系管理员启用 https，或者打印纸质听课记录表。')), h('a.button', { href: '/rubrics' }, t('打印听课记录表'))));
        return;
    }
    let fresh;
    try { fresh = await sync.fetchPack(); } catch (trouble) {
        show(h('section.card', {}, h('h2', {}, t('先准备这台手机')), h('p', {}, trouble instanceof sync.SignIn ? t('第一次使用要先登录，把本周要听的课装进手机。') : t('第一次使用要有网络，把本周要听的课装进手机。')), trouble instanceof sync.SignIn ? signInLink() : h('button.primary', { type: 'button', onclick: start }, t('再试一次'))));
        return;
    }
    const known = (await vault.vaults()).find(each => each.id === fresh.owner.id);
    known ? unlock(known, fresh) : create(fresh);
}

function passwordField(id, label, hint) {
    return h('div.field', {}, h('label', { for: id }, label), hint ? h('span.hint', { id: id + '-hint' }, hint) : null, h('input', { id, type: 'password', required: true, minlength: 6, maxlength: 64, autocomplete: 'off', 'aria-describedby': hint ? id + '-hint' : null }));
}
const value = id => document.getElementById(id).value;

function create(fresh) {
    bar(t('准备这台手机'));
    const trouble = h('p.error', { role: 'alert' });
    show(h('form.card.sheet-form', { onsubmit: async event => {
        event.preventDefault();
        if (value('password').length < 6) { trouble.textContent = t('口令至少 6 位'); return; }
        if (value('password') !== value('again')) { trouble.textContent = t('两次输入不一样'); return; }
        await vault.create(fresh.owner, value('password'), fresh.recovery);
        await enter(fresh);
    } }, h('p', {}, t('{0}，您好。听课记录先加密存在这台手机上，有网时自动交上去；没有网络、关机、没电都不会丢。', fresh.owner.name)),
        passwordField('password', t('设一个口令'), t('至少 6 位，只在这台手机上用；两小时不用要再输一次。')), passwordField('again', t('再输一次')), trouble,
        h('div.actions', {}, h('button.primary', {}, t('开始使用')))));
}

async function unlock(known, fresh) {
    bar(t('现场听课'));
    const trouble = h('p.error', { role: 'alert' });
    const waiting = (await vault.all('sheets')).filter(row => row.owner === known.id && row.state !== 'SENT').length;
    show(h('form.card.sheet-form', { onsubmit: async event => {
        event.preventDefault();
        trouble.textContent = await vault.unlock(known.id, value('password'));
        if (!trouble.textContent) { await enter(fresh); }
    } }, h('p', {}, t('{0}的听课记录锁着。', known.name), waiting ? ' ' + t('有 {0} 份还没有交上去。', waiting) : ''), passwordField('password', t('口令')), trouble,
        h('div.actions', {}, h('button.primary', {}, t('打开')), h('button.plain', { type: 'button', onclick: () => forgotten(known) }, t('忘了口令')), h('button.plain', { type: 'button', onclick: whoUses }, t('换一个人')))));
    document.getElementById('password').focus();
}

function forgotten(known) {
    ask(t('重设口令'), h('div.sheet-form', {}, h('p', {}, t('有网络并且登录后可以重设，手机上的记录不会丢。')), passwordField('renewed', t('新口令'), t('至少 6 位'))), t('重设'), async () => {
        if (value('renewed').length < 6) { tell(t('口令至少 6 位')); return false; }
        try {
            const fresh = await sync.fetchPack();
            if (fresh.owner.id !== known.id) { tell(t('现在登录的是别的人，请由本人登录后重设')); return false; }
            if (!await vault.renew(known.id, fresh.recovery, 'recovery', value('renewed'))) { tell(t('服务器的密钥换过，不能重设；请想一想原来的口令')); return false; }
            await enter(fresh);
        } catch (trouble) { tell(trouble instanceof sync.SignIn ? t('请先登录') : t('现在没有网络，连上后再重设')); return false; }
    });
}

async function enter(fresh) {
    if (!await desk.take()) { elsewhere(); return; }
    await sync.restore();
    if (fresh) { await sync.keepPack(fresh); }
    await records.load();
    await records.tidy();
    route();
    sync.round(false, true);
}

/* The same vault is open in another window: there it is written, until one goes on here. */
function elsewhere() {
    if (!vault.isOpen()) { return; }
    clearInterval(ticking);
    delete document.body.dataset.record;
    bar(t('现场听课'));
    show(h('section.card', {}, h('h2', {}, t('正在另一个窗口里记录')), h('p', {}, t('听课记录同一时间只在一个窗口里写，写下的都存着。')),
        h('div.actions', {}, h('button.primary', { type: 'button', onclick: async () => { await desk.takeOver(); await enter(); } }, t('在这个窗口继续')))));
}

/* What waits is kept first; then nothing of it stays in this window. */
async function relock() {
    await records.settle();
    desk.leave();
    await vault.lock();
    records.forget();
    sync.forget();
    clearInterval(ticking);
    document.querySelectorAll('dialog').forEach(dialog => dialog.remove());
    history.replaceState(null, '', location.pathname);
    await start();
}

function home() {
    delete document.body.dataset.record;
    bar(t('现场听课'));
    const pack = sync.pack() || { lessons: [], editions: [], houses: [], people: [], owner: {} };
    const mine = records.all();
    const waiting = mine.filter(record => record.state === 'QUEUED').length;
    const open = mine.filter(record => record.state === 'CLASH' || record.state === 'REFUSED').length;
    show(standing(waiting, open, pack),
        h('div.actions.wide-actions', {}, h('button.primary', { type: 'button', onclick: () => spot() }, t('现场听一节课')), h('button', { type: 'button', onclick: () => scan(null) }, t('扫码一起听'))),
        lessonsOf(pack), mine.length ? h('section.card', {}, h('h2', {}, t('手机上的记录')), h('ul.items', {}, mine.map(line))) : null,
        h('div.actions.small', {}, mine.some(record => record.state !== 'SENT') ? h('button', { type: 'button', onclick: exportUnsent }, t('导出没交上去的记录')) : null,
            h('button', { type: 'button', onclick: relock }, t('锁上'))));
}

function standing(waiting, open, pack) {
    const word = sync.word();
    return h('section.card.next', { 'aria-live': 'polite' },
        h('p', {}, waiting ? t('有 {0} 份记录等着发送。', waiting) : open ? '' : t('没有等着发送的记录。'), open ? t('有 {0} 份记录要您处理。', open) : '', ' ', h('span.muted.small', {}, pack.fetchedAt ? t('本周的课更新于 {0}', dayOf(pack.fetchedAt) + ' ' + clockTime(pack.fetchedAt).slice(0, 5)) : '')),
        word ? h('p.note.warn', {}, word) : null,
        h('div.actions', {}, sync.signIn() ? signInLink() : null, h('button', { type: 'button', disabled: sync.busy(), onclick: async () => { await sync.round(true); } }, waiting ? t('现在发送') : t('更新本周的课'))));
}

function lessonsOf(pack) {
    const days = new Map();
    const from = dayOf(Date.now() - 2 * 86400000);
    pack.lessons.filter(lesson => lesson.onDate >= from || !lesson.handedIn && !records.ofLesson(lesson.id)).forEach(lesson => days.set(lesson.onDate, [...days.get(lesson.onDate) || [], lesson]));
    const today = dayOf(Date.now());
    return h('section.card', {}, h('h2', {}, t('要听的课')), days.size ? [...days].map(([day, lessons]) => [h('h3', {}, day === today ? t('今天') : day), h('ul.items', {}, lessons.map(lesson => {
        const record = records.ofLesson(lesson.id);
        return h('li', {}, h('button.lesson', { type: 'button', onclick: () => take(lesson) }, h('b', {}, lesson.teacher + ' · ' + lesson.subject), h('span.small.muted', {}, [lesson.period ? t('第 {0} 节', lesson.period) : (lesson.startsAt || '').slice(0, 5), lesson.className, lesson.unit, lesson.topic].filter(Boolean).join(' · '))),
            record ? stateTag(record) : lesson.handedIn ? h('span.tag.good', {}, t('已收到')) : null);
    }))]) : h('p.muted', {}, t('这几天没有安排给您的课。到了教室门口，点“现场听一节课”就能记。')));
}

function line(record) {
    return h('li', {}, h('button.lesson', { type: 'button', onclick: () => { location.hash = 'r/' + record.id; } }, h('b', {}, record.lesson.teacher + ' · ' + record.lesson.subject), h('span.small.muted', {}, record.lesson.onDate + ' ' + (record.lesson.className || '') + (record.receipt ? ' · ' + t('回执 {0}', record.receipt.code) : ''))),
        stateTag(record), record.refusal ? h('p.small.error', {}, record.refusal) : null,
        h('span.actions', {}, h('button.plain', { type: 'button', onclick: () => exportOne(record) }, t('导出')), h('button.plain.danger', { type: 'button', onclick: () => removal(record) }, t('删除'))));
}

function take(lesson) {
    const record = records.ofLesson(lesson.id);
    if (record) { location.hash = 'r/' + record.id; return; }
    if (lesson.handedIn) { tell(t('这节课的记录已经交过（回执 {0}），修改请在原来的手机上改。', lesson.handedIn.code)); return; }
    const asked = (sync.pack().editions || []).filter(edition => lesson.editions.includes(edition.id));
    const begun = records.begin({ ...lesson, editions: undefined, handedIn: undefined }, false, asked);
    records.flush(begun);
    location.hash = 'r/' + begun.id;
}

/* In clear text: whoever exports takes it out of the lock. */
const exported = record => ({ 编号: record.id, 课: record.lesson, 状态: t(STATES[record.state][0]), 回执: record.receipt, 量表: record.editions.map(edition => edition.title), 记录: record.content });
async function withPhotos(record) {
    const photos = [];
    for (const photo of await vault.photosOf(record.id)) {
        const bytes = new Uint8Array(await vault.bytes(photo));
        let binary = '';
        for (let at = 0; at < bytes.length; at += 8192) { binary += String.fromCharCode(...bytes.subarray(at, at + 8192)); }
        photos.push({ id: photo.id, jpeg: btoa(binary) });
    }
    return { ...exported(record), 照片: photos };
}
async function exportOne(record) { save(t('听课记录') + '-' + record.lesson.teacher + '-' + record.lesson.onDate + '.json', JSON.stringify(await withPhotos(record), null, 1)); }
async function exportUnsent() { save(t('未交的听课记录') + '-' + dayOf(Date.now()) + '.json', JSON.stringify(await Promise.all(records.unsent().map(withPhotos)), null, 1)); }

function removal(record) {
    const sent = record.state === 'SENT';
    ask(t('从手机上删除'), h('p', {}, sent ? t('这份记录服务器已经收到（回执 {0}），只从这台手机上删除。', record.receipt.code) : t('这份记录还没有交上去，删了就没有了。可以先导出。')), t('删除'), async () => {
        await records.remove(record);
        location.hash = '';
        home();
    });
}

/* A lesson met on the spot: whoever is not in the list is written down by name. */
function spot() {
    bar(t('现场听一节课'), () => home());
    const pack = sync.pack() || { people: [], houses: [], subjects: [], kinds: {}, owner: {} };
    const people = new Map(pack.people.map(each => [each.name + ' · ' + (pack.houses.find(house => house.id === each.unit) || { name: '' }).name + (each.subject ? ' · ' + each.subject : ''), each]));
    const field = (id, label, control) => h('div.field', {}, h('label', { for: id }, label), control);
    show(h('form.card.sheet-form', { onsubmit: event => {
        event.preventDefault();
        const word = value('teacher').trim(), known = people.get(word) || pack.people.filter(each => each.name === word).find((_, at, all) => all.length === 1);
        const unit = known ? known.unit : value('unit') || pack.owner.unit;
        const record = records.begin({ id: newId(), teacherId: known ? known.id : null, teacher: known ? known.name : word, unitId: unit, unit: (pack.houses.find(house => house.id === unit) || { name: pack.owner.unitName || '' }).name,
            subject: value('subject') || (known ? known.subject : ''), className: value('className').trim(), topic: value('topic').trim(), kind: value('kind'), onDate: dayOf(Date.now()), period: Number(value('period')) || null,
            confidential: Boolean(document.getElementById('quiet') && document.getElementById('quiet').checked) }, true, []);
        records.flush(record);
        location.hash = 'r/' + record.id;
    } }, field('teacher', t('上课教师'), h('input', { id: 'teacher', list: 'people', required: true, maxlength: 60, autocomplete: 'off', onchange: () => { const known = people.get(value('teacher')); if (known) { document.getElementById('subject').value = known.subject; document.getElementById('unit').value = known.unit; } } })),
        h('datalist', { id: 'people' }, [...people.keys()].map(name => h('option', { value: name }))),
        field('unit', t('学校'), h('select', { id: 'unit' }, pack.houses.map(house => h('option', { value: house.id, selected: house.id === pack.owner.unit }, house.name)))),
        h('div.row', {}, field('subject', t('学科'), h('select', { id: 'subject' }, pack.subjects.map(subject => h('option', { value: subject }, subject)))), field('className', t('班级'), h('input', { id: 'className', maxlength: 40 })), field('period', t('第几节'), h('input', { id: 'period', type: 'number', min: 1, max: 12, inputmode: 'numeric' }))),
        field('topic', t('课题'), h('input', { id: 'topic', maxlength: 120 })),
        field('kind', t('听课类型'), h('select', { id: 'kind' }, Object.entries(pack.kinds).map(([kind, name]) => h('option', { value: kind, selected: kind === (pack.oversees ? 'DROP_IN' : 'MUTUAL') }, name)))),
        pack.oversees ? h('label.check', {}, h('input', { type: 'checkbox', id: 'quiet' }), t('反馈之前不告诉学校')) : null,
        h('div.actions', {}, h('button.primary', {}, t('开始记录')))));
}
