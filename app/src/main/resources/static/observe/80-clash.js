/* Two versions of one's sheet: part by part side by side, and one's own choice. The other one is kept on the server. */
function clash(record) {
    bar(t('两份记录，请选'), () => observe(record));
    const mine = record.content, theirs = record.clash.content;
    const titles = { rating: t('评分'), coding: t('编码'), notes: t('实录'), seating: t('座位'), photos: t('照片'), strengths: t('优点'), suggestions: t('建议'), overall: t('总的看法') };
    const items = record.editions.flatMap(edition => edition.content.kind === 'RATING' ? edition.content.dimensions.flatMap(dimension => dimension.items) : []);
    const told = {
        rating: rating => rating ? Object.entries(rating.answers).map(([key, answer]) => { const item = items.find(each => each.key === key); const level = item && item.levels.find(each => each.key === answer.level); return (item ? item.name : key) + '：' + (answer.na ? t('不适用') : level ? level.name : answer.level || answer.points); }).join('\n') : '',
        coding: coding => coding ? t('{0} 次点按', coding.events.length) : '', notes: notes => notes.map(note => minuteSecond(note.t) + ' ' + note.text).join('\n'),
        seating: seating => seating ? t('{0} 处标记', seating.marks.length) : '', photos: photos => photos.length ? t('{0} 张照片', photos.length) : ''
    };
    const shown = (name, content) => (told[name] || (text => text || ''))(content[name]) || t('（没有）');
    const differing = Object.keys(titles).filter(name => JSON.stringify(mine[name] || null) !== JSON.stringify(theirs[name] || null) && (shown(name, mine) !== shown(name, theirs) || JSON.stringify(mine[name]) !== JSON.stringify(theirs[name])));
    const picks = new Map(differing.map(name => [name, 'mine']));
    const option = (name, whose, label, text) => h('label.version', {}, h('span.check', {}, h('input', { type: 'radio', name: 'pick-' + name, checked: whose === 'mine', onchange: () => picks.set(name, whose) }), label), h('pre', {}, text));
    show(h('p.note.warn', {}, t('这节课您已经交过一份（{0}，{1}）。两份都在，请逐项选要哪一份；没选上的那份服务器也留着。', record.clash.device || t('另一台设备'), here(Date.parse(record.clash.receivedAt)).slice(0, 16).replace('T', ' '))),
        differing.map(name => h('fieldset.card.sides', {}, h('legend', {}, titles[name]), option(name, 'mine', t('这台手机上的'), shown(name, mine)), option(name, 'theirs', t('已经交上去的'), shown(name, theirs)))),
        h('div.actions.wide-actions', {}, h('button.primary', { type: 'button', onclick: () => resolve(record, picks) }, t('按选的交')), h('button', { type: 'button', onclick: () => keepTheirs(record) }, t('全用已经交上去的')), h('button.plain', { type: 'button', onclick: () => exportOne(record) }, t('先导出这台手机上的'))));
}

async function resolve(record, picks) {
    const standing = record.clash, photos = await vault.photosOf(record.id), former = record.id;
    picks.forEach((whose, name) => { if (whose === 'theirs') { record.content[name] = standing.content[name]; } });
    Object.assign(record, { base: standing.revision, settles: standing.conflict, clash: null, state: 'QUEUED', refusal: '' });
    if (standing.sheet !== former) {
        for (const photo of photos) { await vault.put('photos', { ...photo, sheet: standing.sheet }); }
        record.id = standing.sheet;
        records.adopt(record);
        await records.flush(record);
        await records.remove({ ...record, id: former });
    }
    await records.flush(record);
    location.hash = '';
    home();
    await sync.round();
}

async function keepTheirs(record) {
    try {
        if (!await sync.keepStanding(record.clash.conflict)) { throw new Error(t('服务器没有回应')); }
        await records.remove(record);
        location.hash = '';
        home();
        tell(t('已保留交上去的那一份'));
    } catch (trouble) { tell(trouble instanceof sync.SignIn ? t('请先登录') : t('现在连不上服务器，请有网时再选')); }
}
