/* The last words, what is still missing, and handing in. */
function closingPart(record) {
    const area = (name, label) => h('div.field', {}, h('label', { for: name }, label), h('textarea', { id: name, rows: 4, maxlength: 10000, value: record.content[name], oninput: event => { record.content[name] = event.target.value; changed(record); look(); } }));
    const missing = h('p.note.warn', { id: 'missing', role: 'status' });
    const handIn = h('button.primary', { type: 'button', 'aria-describedby': 'missing', onclick: () => submit(record) }, record.state === 'SENT' ? t('已交') : t('交听课记录'));
    const look = () => {
        const open = lacking(record), empty = isEmpty(record);
        missing.hidden = !open.length && !empty;
        missing.textContent = empty ? EMPTY() : t('还没有：{0}。也可以先交，之后再补。', open.join('、'));
        handIn.disabled = empty || record.state === 'SENT' || record.state === 'CLASH';
    };
    look();
    return h('section', {}, area('strengths', t('优点')), area('suggestions', t('建议')), area('overall', t('总的看法')),
        missing,
        h('div.actions', {}, handIn, record.state === 'CLASH' ? h('button.primary', { type: 'button', onclick: () => clash(record) }, t('看两份有什么不同')) : null,
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

/* The server refuses with the same sentence. */
const EMPTY = () => t('这份听课记录还是空的，交不了。先写一条实录、评一项、点一次编码或座位、拍一张照片，或者写一句小结');
const isRated = answer => Boolean(answer) && (Boolean(answer.na) || Boolean(answer.level) || answer.points !== undefined && answer.points !== null);

/* Nothing seen, rated, drawn or said: a clock that ran is no record of a lesson. */
function isEmpty(record) {
    const content = record.content, answers = Object.values((content.rating || { answers: {} }).answers);
    const said = [record.draft, content.strengths, content.suggestions, content.overall, ...content.notes.map(note => note.text), ...answers.map(answer => answer.comment)];
    return !content.photos.length && !(content.seating && content.seating.marks.length) && !(content.coding && content.coding.events.length) && !answers.some(isRated) && !said.some(text => text && text.trim());
}

function lacking(record) {
    const missing = [], rating = pinned(record, 'RATING');
    if (!record.content.startedAt) { missing.push(t('上课时间')); }
    if (rating) {
        const answers = (record.content.rating || { answers: {} }).answers;
        const open = rating.content.dimensions.flatMap(dimension => dimension.items).filter(item => !isRated(answers[item.key]));
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
    if (isEmpty(record)) { tell(EMPTY()); return; }
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
