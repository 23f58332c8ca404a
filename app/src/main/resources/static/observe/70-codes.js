/* Several observers of one lesson on one time: a device shows a code with its clock, the others read it, or type the time it shows. */
let codesLoaded;
const loadCodes = () => codesLoaded = codesLoaded || new Promise((done, failed) => {
    const script = h('script', { src: document.body.dataset.codes, onload: done, onerror: () => { codesLoaded = null; failed(new Error('codes')); } });
    document.head.append(script);
});

function payload(record) {
    const lesson = record.lesson;
    return ['YX1', lesson.id, record.id, Date.now().toString(36), record.spot ? [lesson.teacherId || '', lesson.teacher, lesson.unitId || '', lesson.subject, lesson.className || '', lesson.kind, lesson.onDate, lesson.period || ''].join('~') : [lesson.teacher, lesson.subject, lesson.className || '', lesson.onDate].join('~')].join('|');
}

function codes(record) {
    bar(t('对时，一起听'), () => observe(record));
    const canvas = h('canvas', { role: 'img', 'aria-label': t('这节课的二维码') }), face = h('output.face', {}, '');
    const trouble = h('p.small.muted', {}, t('让一起听课的人扫这个码，或者照着下面的时间对时。'));
    show(h('section.card.qr', {}, canvas, face, trouble), h('div.actions.wide-actions', {}, h('button.primary', { type: 'button', onclick: () => scan(record) }, t('扫别人的码')), h('button', { type: 'button', onclick: () => typeTime(record) }, t('输入别人的时间'))),
        h('p.small.muted', {}, t('现在的对时来源：{0}', { SERVER: t('服务器'), CODE: t('扫码'), TYPED: t('手输'), NONE: t('还没有') }[record.content.clock.source])));
    const paint = () => {
        if (!canvas.isConnected) { clearInterval(repeating); return; }
        face.textContent = clockTime(watch.common(record));
        const code = qrcode(0, 'M');
        qrcode.stringToBytes = qrcode.stringToBytesFuncs['UTF-8'];
        code.addData(payload(record));
        code.make();
        const cells = code.getModuleCount(), cell = Math.max(3, Math.floor(Math.min(window.innerWidth - 60, 360) / (cells + 8)));
        canvas.width = canvas.height = (cells + 8) * cell;
        const pen = canvas.getContext('2d');
        pen.fillStyle = '#fff';
        pen.fillRect(0, 0, canvas.width, canvas.height);
        pen.fillStyle = '#000';
        for (let row = 0; row < cells; row += 1) { for (let column = 0; column < cells; column += 1) { if (code.isDark(row, column)) { pen.fillRect((column + 4) * cell, (row + 4) * cell, cell, cell); } } }
    };
    let repeating;
    loadCodes().then(() => { paint(); repeating = setInterval(paint, 1000); }, () => { trouble.textContent = t('二维码要联网装一次，现在可以用手输时间对时。'); });
}

/* What was read: the time of the device that showed it, and the lesson, where it was not known. */
function learnCode(text, record) {
    const [mark, lesson, sheet, moment, facts] = text.split('|');
    if (mark !== 'YX1' || !moment) { tell(t('这不是听课的二维码')); return false; }
    const offset = parseInt(moment, 36) - Date.now();
    let mine = record || records.ofLesson(lesson);
    if (mine && mine.lesson.id !== lesson) { tell(t('这个码是另一节课的')); return false; }
    if (!mine) {
        const known = ((sync.pack() || {}).lessons || []).find(each => each.id === lesson), told = facts.split('~');
        const met = told.length > 5 ? { id: lesson, teacherId: told[0] || null, teacher: told[1], unitId: told[2] || null, unit: '', subject: told[3], className: told[4], kind: told[5], onDate: told[6], period: Number(told[7]) || null }
            : { id: lesson, teacher: told[0], subject: told[1], className: told[2], onDate: told[3], unit: '' };
        mine = records.begin(known ? { ...known, editions: undefined, handedIn: undefined } : met, !known && told.length > 5, known ? sync.pack().editions.filter(edition => known.editions.includes(edition.id)) : []);
    }
    const clock = mine.content.clock;
    clock.offset = offset + (mine.running ? clock.jumps.reduce((sum, jump) => sum + jump.by, 0) : 0);
    Object.assign(clock, { source: 'CODE', ref: sheet });
    records.touch(mine);
    records.flush(mine);
    tell(t('已对时，与对方相差 {0} 秒', Math.round(offset / 1000)));
    location.hash === '#r/' + mine.id ? observe(mine) : location.hash = 'r/' + mine.id;
    return true;
}

async function scan(record) {
    bar(t('扫码'), () => record ? codes(record) : home());
    const video = h('video', { playsinline: true, muted: true, 'aria-label': t('摄像头画面') }), status = h('p', { role: 'status' }, t('对准一起听课的人手机上的码'));
    show(h('section.card.qr', {}, video, status, h('label.button', {}, t('从照片里读'), h('input.visually-hidden', { type: 'file', accept: 'image/*', onchange: event => fromPicture(event.target.files[0], record) }))));
    try {
        await loadCodes();
        const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } });
        video.srcObject = stream;
        await video.play();
        const canvas = h('canvas', {}), pen = canvas.getContext('2d', { willReadFrequently: true });
        const look = () => {
            if (!video.isConnected) { stream.getTracks().forEach(track => track.stop()); return; }
            if (video.videoWidth) {
                canvas.width = video.videoWidth;
                canvas.height = video.videoHeight;
                pen.drawImage(video, 0, 0);
                const found = jsQR(pen.getImageData(0, 0, canvas.width, canvas.height).data, canvas.width, canvas.height);
                if (found && learnCode(found.data, record)) { stream.getTracks().forEach(track => track.stop()); return; }
            }
            setTimeout(look, 150);
        };
        look();
    } catch (refused) { status.textContent = t('打不开摄像头。可以从照片里读，或者手输时间对时。'); }
}

async function fromPicture(file, record) {
    try {
        await loadCodes();
        const image = new Image();
        image.src = await new Promise(done => { const reader = new FileReader(); reader.onload = () => done(reader.result); reader.readAsDataURL(file); });
        await image.decode();
        const canvas = h('canvas', { width: image.naturalWidth, height: image.naturalHeight }), pen = canvas.getContext('2d');
        pen.drawImage(image, 0, 0);
        const found = jsQR(pen.getImageData(0, 0, canvas.width, canvas.height).data, canvas.width, canvas.height);
        if (found) { learnCode(found.data, record); } else { tell(t('照片里没有读到二维码')); }
    } catch (unreadable) { tell(t('这张照片打不开')); }
}

function typeTime(record) {
    ask(t('输入别人的时间'), h('div.sheet-form', {}, h('p', {}, t('看着对方手机上的时间，输入几秒后的一个时刻，到那一刻按“就是现在”。')), h('div.field', {}, h('label', { for: 'their-time' }, t('时:分:秒')), h('input', { id: 'their-time', required: true, inputmode: 'numeric', placeholder: '09:15:30', pattern: '\\d{1,2}[:：.]\\d{2}[:：.]\\d{2}' }))), t('就是现在'), () => {
        const read = /^(\d{1,2})[:：.](\d{2})[:：.](\d{2})$/.exec(value('their-time').trim());
        if (!read) { tell(t('请按 时:分:秒 输入')); return false; }
        let offset = Date.parse(dayOf(Date.now()) + 'T' + two(read[1]) + ':' + read[2] + ':' + read[3] + '+08:00') - Date.now();
        if (Math.abs(offset) > 12 * 3600000) { offset -= Math.sign(offset) * 86400000; }
        Object.assign(record.content.clock, { offset, source: 'TYPED', ref: null });
        records.touch(record);
        tell(t('已对时，与对方相差 {0} 秒', Math.round(offset / 1000)));
        observe(record);
    });
}
