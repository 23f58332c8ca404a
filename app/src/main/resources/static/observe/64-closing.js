/* The last words, what is still missing, and handing in. */
function closingPart(record) {
    const area = (name, label) => h('div.field', {}, h('label', { for: name }, label), h('textarea', { id: name, rows: 4, maxlength: 10000, value: record.content[name], oninput: event => { record.content[name] = event.target.value; changed(record); look(); } }));
    const missing = h('p.note.warn', { role: 'status' });
    const look = () => {
        const open = lacking(record);
        missing.hidden = !open.length;
        missing.textContent = t('还没有：{0}。也可以先交，之后再补。', open.join('、'));
    };
    look();
    return h('section', {}, area('strengths', t('优点')), area('suggestions', t('建议')), area('overall', t('总的看法')),
        missing,
        h('div.actions', {}, h('button.primary', { type: 'button', disabled: record.state === 'SENT' || record.state === 'CLASH', onclick: () => submit(record) }, record.state === 'SENT' ? t('已交') : t('交听课记录')), record.state === 'CLASH' ? h('button.primary', { type: 'button', onclick: () => clash(record) }, t('看两份有什么不同')) : null,
            h('button', { type: 'button', onclick: () => exportOne(record) }, t('导出')), h('button.plain.danger', { type: 'button', onclick: () => removal(record) }, t('删除'))),
        paperFor(record));
}

/* Ratings pupils gave on paper, counted together by the observer: a sheet of its own beside one's own. */
function paperFor(record) {
    return record.pupils ? h('p.note', {}, t('这一份是学生的评价，由您代录。')) : h('details', {}, h('summary', {}, t('代录学生的评价')), h('p.small.muted', {}, t('学生在纸上评的，可以合起来录成一份，权重另算，不计入您的听课。')),
        h('button', { type: 'button', onclick: async () => {
            const other = records.begin(record.lesson, record.spot, record.editions.filter(edition => edition.content.kind === 'RATING'));
            other.pupils = true;
            other.content.startedAt = record.content.startedAt || Date.now();
            await records.flush(other);
            part = 'rating';
            location.hash = 'r/' + other.id;
        } }, t('开始代录')));
}

function lacking(record) {
    const missing = [], rating = pinned(record, 'RATING');
    if (!record.content.startedAt) { missing.push(t('上课时间')); }
    if (rating) {
        const answers = (record.content.rating || { answers: {} }).answers;
        const open = rating.content.dimensions.flatMap(dimension => dimension.items).filter(item => { const answer = answers[item.key]; return !answer || !answer.na && !answer.level && (answer.points === undefined || answer.points === null); });
        if (open.length) { missing.push(t('评分 {0} 项', open.length)); }
    }
    if (!record.content.notes.length && !record.pupils) { missing.push(t('课堂实录')); }
    if (!record.content.strengths && !record.content.suggestions && !record.content.overall && !record.pupils) { missing.push(t('小结')); }
    return missing;
}

async function submit(record) {
    settleNote(record);
    if (record.draft && record.draft.trim()) {
        record.content.notes.push({ t: watch.now(record), heading: null, text: record.draft.trim() });
        record.draft = '';
    }
    if (!record.content.startedAt) { record.content.startedAt = Date.now(); }
    if (record.running) { watch.stop(record); }
    record.state = 'QUEUED';
    record.refusal = '';
    await records.flush(record);
    clearInterval(ticking);
    await sync.round();
    location.hash = '';
    if (record.state === 'QUEUED') { tell(navigator.onLine === false ? t('已存好，有网时自动交上去') : sync.word() || t('已存好，稍后自动交上去')); }
}

/* What is said of a sheet is true when it is read: once it has gone, the receipt stands where the promise stood. */
document.addEventListener('sent', event => { if (event.detail.state === 'SENT') { tell(t('已交，回执 {0}', event.detail.receipt.code)); } });
