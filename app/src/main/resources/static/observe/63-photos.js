/* Photographs are made small on the device and drawn anew, so that place and camera stay behind. */
const LONGEST = 1600, MOST_PHOTOS = 30;

async function compress(file) {
    const address = URL.createObjectURL(file);
    try {
        const image = new Image();
        image.src = await new Promise((done, failed) => { const reader = new FileReader(); reader.onload = () => done(reader.result); reader.onerror = failed; reader.readAsDataURL(file); });
        await image.decode();
        const scale = Math.min(1, LONGEST / Math.max(image.naturalWidth, image.naturalHeight));
        const canvas = h('canvas', { width: Math.max(1, Math.round(image.naturalWidth * scale)), height: Math.max(1, Math.round(image.naturalHeight * scale)) });
        canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
        const blob = await new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.8));
        return blob.arrayBuffer();
    } finally { URL.revokeObjectURL(address); }
}

function photosPart(record) {
    const grid = h('div.photos', {});
    async function paint() {
        const kept = new Map((await vault.photosOf(record.id)).map(photo => [photo.id, photo]));
        grid.replaceChildren(...await Promise.all(record.content.photos.map(async (photo, at) => {
            const row = kept.get(photo.id);
            const picture = row ? h('img', { alt: photo.text || t('{0} 的照片', minuteSecond(photo.t)), src: 'data:image/jpeg;base64,' + await base64(row) }) : h('p.small.muted', {}, t('照片在服务器上'));
            return h('figure', {}, picture, h('figcaption', {}, minuteSecond(photo.t), row && row.sent ? ' ' + t('已交') : '', row && row.refusal ? h('span.error', {}, row.refusal) : null),
                h('input', { 'aria-label': t('照片说明'), maxlength: 500, value: photo.text || '', placeholder: t('照片说明'), oninput: event => { photo.text = event.target.value; changed(record); } }),
                h('button.plain.danger', { type: 'button', onclick: async () => { record.content.photos.splice(at, 1); changed(record); await vault.remove('photos', photo.id); paint(); } }, t('删除')));
        })));
    }
    async function base64(row) {
        const blob = new Blob([await vault.bytes(row)]);
        return new Promise(done => { const reader = new FileReader(); reader.onload = () => done(String(reader.result).split(',')[1]); reader.readAsDataURL(blob); });
    }
    async function add(event) {
        for (const file of event.target.files) {
            if (record.content.photos.length >= MOST_PHOTOS) { tell(t('一份记录最多 {0} 张照片', MOST_PHOTOS)); break; }
            try {
                const id = newId();
                await vault.put('photos', { id, sheet: record.id, owner: vault.owner(), sent: false, refusal: '', ...await vault.seal(await compress(file)) });
                changed(record);
                record.content.photos.push({ id, t: watch.now(record), text: '' });
            } catch (trouble) {
                tell(trouble.name === 'QuotaExceededError' || trouble.name === 'AbortError' ? t('手机存储满了，这张照片没有存上') : t('这个文件不是能打开的照片，请另拍一张'));
            }
        }
        event.target.value = '';
        records.flush(record);
        paint();
    }
    paint();
    return h('section', {}, h('div.actions', {}, h('label.button.primary', {}, t('拍照或选照片'), h('input.visually-hidden', { type: 'file', accept: 'image/*', capture: 'environment', multiple: true, onchange: add }))),
        h('p.small.muted', {}, t('不要拍学生的正脸。照片会缩小，拍摄地点不留。')), grid);
}
