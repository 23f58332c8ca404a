/* One lesson being observed: the clock above, the parts below. */
let part = 'notes', ticking;
/* Before that nobody means to end the lesson. */
const SOON = 5 * 60000;

function observe(record) {
    document.body.dataset.record = record.id;
    watch.resume(record);
    const lesson = record.lesson;
    bar(lesson.teacher + ' · ' + lesson.subject, () => { clearInterval(ticking); records.flush(record); location.hash = ''; });
    const parts = { notes: [t('实录'), notesPart], rating: [t('评分'), ratingPart], coding: [t('编码'), codingPart], seating: [t('座位'), seatingPart], photos: [t('照片'), photosPart], closing: [t('小结'), closingPart] };
    const body = h('div', { id: 'part', role: 'tabpanel' });
    const choose = name => {
        part = name;
        tabs.querySelectorAll('button').forEach(button => button.setAttribute('aria-selected', button.dataset.part === name));
        body.replaceChildren(parts[name][1](record));
    };
    const tabs = h('div.parts', { role: 'tablist', 'aria-label': t('记录的部分') }, Object.entries(parts).map(([name, [label]]) => h('button', { type: 'button', role: 'tab', 'data-part': name, 'aria-selected': name === part, 'aria-controls': 'part', onclick: () => choose(name) }, label)));
    show(record.refusal ? h('p.note.bad', {}, record.refusal) : null, record.state === 'SENT' ? h('p.note.good', {}, t('服务器已收到，回执 {0}。再改会作为新的一版重新提交。', record.receipt.code), record.receipt.doubt ? ' ' + t('时间待学校或教研中心核实。') : '') : null,
        clock(record), body, tabs);
    choose(part);
    renewBody = () => choose(part);
}
let renewBody = () => {};

function clock(record) {
    const face = h('output', { 'aria-label': t('已经过的时间') }, minuteSecond(watch.now(record)));
    const kept = h('span.small.muted', { id: 'kept' }, t('存在这台手机上'));
    const button = h('button', { type: 'button' });
    const turn = () => {
        button.textContent = record.running ? t('下课') : record.content.startedAt ? t('继续') : t('上课');
        button.className = record.running ? '' : 'primary';
    };
    const press = () => {
        record.running ? watch.stop(record) : watch.start(record);
        records.flush(record);
    };
    button.addEventListener('click', () => {
        if (record.running && watch.now(record) < SOON) { ask(t('现在就下课？'), h('p', {}, t('这节课才记了 {0}。下课以后，记录的时间就停了。', minuteSecond(watch.now(record)))), t('下课'), press); } else { press(); }
    });
    const turned = () => { button.isConnected ? turn() : document.removeEventListener('running', turned); };
    document.addEventListener('running', turned);
    turn();
    clearInterval(ticking);
    let seconds = 0;
    ticking = setInterval(() => {
        if (!record.running) { return; }
        face.textContent = minuteSecond(watch.beat(record));
        document.dispatchEvent(new Event('tick'));
        seconds += 1;
        if (seconds % 5 === 0) { records.flush(record); }
    }, 1000);
    return h('section.clock', { 'aria-label': t('课堂时钟') }, face, button, h('button.plain', { type: 'button', onclick: () => codes(record) }, t('对时')), kept);
}
document.addEventListener('kept', event => {
    const kept = document.getElementById('kept');
    if (kept && document.body.dataset.record === event.detail.id) { kept.textContent = t('已存 {0}', clockTime(event.detail.at)); kept.className = 'small muted'; }
});
document.addEventListener('full', () => {
    const kept = document.getElementById('kept');
    if (kept) { kept.textContent = t('手机存储满了，最近的改动没有存上'); kept.className = 'small error'; }
    tell(t('手机存储满了：请清理手机，或先导出这份记录。不要关掉这个页面。'), () => { const record = records.of(document.body.dataset.record); if (record) { exportOne(record); } }, t('导出'));
});

const changed = record => { if (!record.content.startedAt) { watch.start(record); } records.touch(record); };

function notesPart(record) {
    const headings = record.editions.filter(edition => edition.content.kind === 'NOTES').flatMap(edition => edition.content.headings);
    const chosen = { heading: headings[0] || '' };
    const input = h('textarea', { id: 'note', rows: 3, maxlength: 4000, 'aria-label': t('看到和听到的') });
    const list = h('ol.notes', {});
    /* The note being changed stays in the list, and so does the sentence that was not finished. */
    const changing = () => record.content.notes[record.changing ? record.changing.at : -1];
    const present = () => {
        input.value = changing() ? record.changing.text : record.draft || '';
        keep.textContent = changing() ? t('改好了') : t('记下');
        drop.hidden = !changing();
        paint();
    };
    const paint = () => list.replaceChildren(...record.content.notes.map((note, at) => h('li' + (changing() === note ? '.changing' : ''), {}, h('time', {}, minuteSecond(note.t)), h('span', {}, note.heading ? h('b', {}, note.heading + '：') : null, note.text),
        h('button.plain', { type: 'button', 'aria-label': t('修改这一条'), onclick: () => { record.changing = { at, text: note.text }; records.touch(record); present(); input.focus(); } }, t('改')),
        h('button.plain', { type: 'button', 'aria-label': t('删除这一条'), onclick: () => { record.changing = null; record.content.notes.splice(at, 1); changed(record); present(); tell(t('删了一条'), () => { record.changing = null; record.content.notes.splice(at, 0, note); changed(record); present(); }, t('撤销')); } }, '×'))).reverse());
    const keep = h('button.primary', { type: 'button', onclick: () => {
        const text = input.value.trim();
        if (!text) { input.focus(); return; }
        changed(record);
        if (changing()) { settleNote(record); } else {
            record.content.notes.push({ t: watch.now(record), heading: chosen.heading || null, text });
            record.draft = '';
        }
        present();
        input.focus();
    } }, t('记下'));
    const drop = h('button', { type: 'button', hidden: true, onclick: () => { record.changing = null; records.touch(record); present(); input.focus(); } }, t('不改了'));
    input.addEventListener('input', () => { if (changing()) { record.changing.text = input.value; } else { record.draft = input.value; } records.touch(record); });
    present();
    return h('section', {}, headings.length ? h('div.chips', { role: 'group', 'aria-label': t('环节') }, headings.map(heading => h('button', { type: 'button', 'aria-pressed': heading === chosen.heading, onclick: event => { chosen.heading = heading; event.target.parentNode.querySelectorAll('button').forEach(each => each.setAttribute('aria-pressed', each === event.target)); } }, heading))) : null,
        input, h('div.actions', {}, keep, drop), list);
}

/* What a note was changed to takes its place; its time stays. */
function settleNote(record) {
    const note = record.changing && record.content.notes[record.changing.at], text = note && record.changing.text.trim();
    if (text) { note.text = text; }
    record.changing = null;
}

/* Which instrument: asked for beforehand, or chosen in the room. The edition chosen goes with the sheet, whatever is published later. */
function pinned(record, kind) { return record.editions.find(edition => edition.content.kind === kind); }
function choice(record, kind, empty) {
    const offered = ((sync.pack() || {}).editions || []).filter(edition => edition.content.kind === kind && edition.offered);
    return h('section', {}, offered.length ? [h('p', {}, t('选一张量表：')), h('ul.items', {}, offered.map(edition => h('li', {}, h('button.lesson', { type: 'button', onclick: () => { record.editions.push(edition); records.touch(record); renewBody(); } }, h('b', {}, edition.title), h('span.small.muted', {}, edition.unitName + ' · ' + t('第 {0} 版', edition.number))))))] : h('p.muted', {}, empty));
}

function ratingPart(record) {
    const edition = pinned(record, 'RATING');
    if (!edition) { return choice(record, 'RATING', t('手机里没有评分量表。有网时更新一次，或请教研中心发布。')); }
    record.content.rating = record.content.rating && record.content.rating.edition === edition.id ? record.content.rating : { edition: edition.id, answers: {} };
    const answers = record.content.rating.answers;
    const count = h('p.small.muted', { role: 'status' });
    const items = edition.content.dimensions.flatMap(dimension => dimension.items);
    const answered = item => isRated(answers[item.key]);
    const tally = () => { count.textContent = t('已评 {0} 项，共 {1} 项', items.filter(answered).length, items.length); };
    const give = (item, answer) => {
        const comment = (answers[item.key] || {}).comment;
        answers[item.key] = { ...'comment' in answer ? answers[item.key] : comment ? { comment } : {}, ...answer };
        changed(record);
        tally();
    };
    tally();
    return h('section', {}, h('p', {}, h('b', {}, edition.title), ' ', h('span.small.muted', {}, t('第 {0} 版', edition.number))), count,
        edition.content.dimensions.map(dimension => h('div.dimension', {}, h('h2', {}, dimension.name), dimension.items.map(item => ratingItem(item, answers[item.key] || {}, give)))));
}

function ratingItem(item, answer, give) {
    const name = 'i-' + item.key;
    const option = (label, checked, title, then) => h('label.option', { title }, h('input', { type: 'radio', name, checked, onchange: then }), h('span', {}, label));
    const points = h('input', { type: 'number', inputmode: 'decimal', min: 0, max: item.weight, step: 0.5, value: answer.points === undefined || answer.points === null ? '' : answer.points, 'aria-label': t('{0}：得分，满分 {1}', item.name, item.weight), onchange: event => {
        const given = event.target.value === '' ? null : Math.min(item.weight, Math.max(0, Math.round(Number(event.target.value) * 2) / 2));
        event.target.value = given === null ? '' : given;
        give(item, { points: given });
    } });
    const remark = h('textarea', { rows: 2, maxlength: 4000, 'aria-label': t('{0}：依据', item.name), placeholder: t('依据（看到了什么）'), hidden: !answer.comment, value: answer.comment || '', oninput: event => give(item, { comment: event.target.value }) });
    return h('fieldset.item', {}, h('legend', {}, item.name, h('span.small.muted', {}, ' ' + t('{0} 分', item.weight)), item.veto ? h('span.tag.warn', {}, t('一票否决')) : null), item.guide ? h('p.small.muted', {}, item.guide) : null,
        h('div.options', {}, item.levels.length ? item.levels.map(level => option(level.name, answer.level === level.key, level.descriptor, () => give(item, { level: level.key }))) : points,
            item.optional ? option(t('不适用'), Boolean(answer.na), '', () => { points.value = ''; give(item, { na: true }); }) : null,
            h('button.plain', { type: 'button', 'aria-expanded': !remark.hidden, onclick: event => { remark.hidden = !remark.hidden; event.target.setAttribute('aria-expanded', !remark.hidden); if (!remark.hidden) { remark.focus(); } } }, t('写依据'))), remark);
}
