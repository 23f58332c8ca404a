/* The classroom from above: what is seen goes to the seat it is seen at. */
const MARKS = { A: '回答', H: '举手', G: '得到指导', O: '走神' };

function seatingPart(record) {
    record.content.seating = record.content.seating || { rows: 6, columns: 8, marks: [] };
    const seating = record.content.seating;
    let mark = 'A';
    const plan = h('div.seats', {}), status = h('p.small.muted', { role: 'status' });
    const chips = h('div.chips', { role: 'group', 'aria-label': t('记什么') }, Object.entries(MARKS).map(([key, name]) => h('button', { type: 'button', 'aria-pressed': key === mark, onclick: event => {
        mark = key;
        chips.querySelectorAll('button').forEach(each => each.setAttribute('aria-pressed', each === event.target));
    } }, t(name))));
    function paint() {
        plan.replaceChildren(...Array.from({ length: seating.rows }, (_, r) => h('div.seat-row', {}, Array.from({ length: seating.columns }, (_, c) => {
            const here = seating.marks.filter(each => each.r === r && each.c === c);
            const tally = Object.keys(MARKS).map(key => [key, here.filter(each => each.m === key).length]).filter(([, count]) => count);
            return h('button.seat' + (here.length ? '.seen' : ''), { type: 'button', 'aria-label': t('第 {0} 排第 {1} 座：{2}', r + 1, c + 1, tally.map(([key, count]) => t(MARKS[key]) + count).join(' ') || t('没有')), onclick: () => {
                changed(record);
                seating.marks.push({ r, c, m: mark, t: watch.now(record) });
                paint();
            } }, tally.map(([key, count]) => h('small', {}, t(MARKS[key]).slice(0, 1) + count)));
        }))));
        const reached = new Set(seating.marks.map(each => each.r + ',' + each.c)).size;
        status.textContent = t('记了 {0} 次，涉及 {1} 个座位，共 {2} 个', seating.marks.length, reached, seating.rows * seating.columns);
    }
    const size = (name, label) => h('div.field', {}, h('label', { for: name }, label), h('input', { id: name, type: 'number', min: 1, max: 20, value: seating[name], onchange: event => {
        const wanted = Math.min(20, Math.max(1, Number(event.target.value) || 1));
        if (seating.marks.some(each => each[name === 'rows' ? 'r' : 'c'] >= wanted)) { event.target.value = seating[name]; tell(t('外面的座位已经记了，不能缩小')); return; }
        seating[name] = wanted;
        changed(record);
        paint();
    } }));
    paint();
    return h('section', {}, chips, h('p.small.muted.front', {}, t('讲台')), plan, status,
        h('div.actions', {}, h('button', { type: 'button', onclick: () => { if (seating.marks.pop()) { changed(record); paint(); } } }, t('撤销上一次'))), h('div.row', {}, size('rows', t('排数')), size('columns', t('每排座位'))));
}
