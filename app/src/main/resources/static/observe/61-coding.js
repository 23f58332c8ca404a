/* One tap says what goes on from now on; in the middle of each interval of the instrument the last tap counts. */
function codingPart(record) {
    const edition = pinned(record, 'CODING');
    if (!edition) { return choice(record, 'CODING', t('手机里没有编码量表。有网时更新一次，或请教研中心发布。')); }
    const scheme = edition.content, every = scheme.seconds * 1000;
    record.content.coding = record.content.coding && record.content.coding.edition === edition.id ? record.content.coding : { edition: edition.id, events: [], end: 0 };
    const coding = record.content.coding;
    const names = new Map(scheme.codes.map(code => [code.key, code]));
    const status = h('p.small.muted', { role: 'status' }), strip = h('div.strip', { 'aria-hidden': 'true' });
    const pads = new Map();

    const codeAt = moment => { let code = null; for (const event of coding.events) { if (event.t > moment) { break; } code = event.c; } return code; };
    function paint() {
        const now = watch.now(record), current = codeAt(now), taken = Math.floor(now / every + 0.5);
        pads.forEach((pad, key) => pad.setAttribute('aria-pressed', key === current));
        const shown = Array.from({ length: Math.min(taken, 40) }, (_, at) => codeAt((taken - Math.min(taken, 40) + at + 0.5) * every));
        strip.replaceChildren(...shown.map(code => h('i.' + (code && names.has(code) ? names.get(code).group.toLowerCase() : 'none'), {}, code || '·')));
        status.textContent = !record.content.startedAt ? t('点一下就开始计时。每 {0} 秒取一次样。', scheme.seconds)
            : t('已取样 {0} 次；下一次还有 {1} 秒', taken, Math.max(1, Math.ceil(((taken + 0.5) * every - now) / 1000)));
    }
    function tap(code) {
        changed(record);
        const now = watch.now(record);
        coding.events = coding.events.filter(event => event.t <= now);
        coding.events.push({ t: now, c: code.key });
        coding.end = Math.max(coding.end, now);
        if (navigator.vibrate) { navigator.vibrate(15); }
        paint();
    }
    function undo() {
        const gone = coding.events.pop();
        if (!gone) { return; }
        changed(record);
        paint();
        tell(t('撤销了 {0} 的“{1}”', minuteSecond(gone.t), names.has(gone.c) ? names.get(gone.c).name : gone.c));
    }
    const beat = () => {
        if (!pads.size || !strip.isConnected) { document.removeEventListener('tick', beat); return; }
        if (coding.events.length) { coding.end = watch.now(record); }
        paint();
    };
    document.addEventListener('tick', beat);
    const section = h('section', {}, h('p', {}, h('b', {}, edition.title)), status,
        ['TEACHER', 'PUPIL', 'OTHER'].map(group => scheme.codes.filter(code => code.group === group)).filter(codes => codes.length).map(codes => h('div.pads', {}, codes.map(code => {
            const pad = h('button.pad.' + code.group.toLowerCase(), { type: 'button', title: code.hint, 'aria-pressed': false, onclick: () => tap(code) }, h('b', {}, code.key), h('span', {}, code.name));
            pads.set(code.key, pad);
            return pad;
        }))), strip, h('div.actions', {}, h('button', { type: 'button', onclick: undo }, t('撤销上一次'))));
    paint();
    return section;
}
