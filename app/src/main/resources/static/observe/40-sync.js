/* Hands in what waits. Everything is sent as often as it takes; the server tells the same sheet from another. */
const sync = (() => {
    let pack = null, learnt = null, busy = false, last = { at: 0, word: '' }, waiting = 0;

    const call = (path, options) => fetch(path, { credentials: 'same-origin', redirect: 'manual', cache: 'no-store', ...options, headers: { Accept: 'application/json', ...options ? { 'X-Person': vault.owner() } : {}, ...(options || {}).headers } });
    async function sentence(answer) {
        try { return (await answer.json()).sentence || ''; } catch (unreadable) { return ''; }
    }
    class SignIn extends Error {}
    class Another extends Error {}
    const signedOut = answer => answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 303;

    function learn(asked, now) { learnt = { offset: Math.round(now + (Date.now() - asked) / 2 - Date.now()), at: performance.now() }; }

    async function door() {
        const asked = Date.now();
        const answer = await call('/observe/door');
        if (signedOut(answer)) { throw new SignIn(); }
        if (!answer.ok) { throw new Error(await sentence(answer)); }
        const opened = await answer.json();
        learn(asked, opened.now);
        if (opened.owner !== vault.owner()) { throw new Another(t('现在登录的是别的人。这台手机上的记录请由本人登录后发送。')); }
        return opened;
    }

    function envelope(record) {
        const lesson = record.lesson;
        const spot = record.spot ? { teacher: lesson.teacherId || null, teacherName: lesson.teacher, unit: lesson.unitId, subject: lesson.subject, className: lesson.className, topic: lesson.topic, kind: lesson.kind, onDate: lesson.onDate, period: lesson.period || null, confidential: Boolean(lesson.confidential) } : null;
        return JSON.stringify({ lesson: lesson.id, spot, pupils: record.pupils, base: record.base, device: device(), content: record.content });
    }
    function device() {
        let name = localStorage.getItem('observe.device');
        if (!name) {
            const agent = navigator.userAgent;
            name = (/Android/.test(agent) ? 'Android' : /iPhone|iPad/.test(agent) ? 'iOS' : /Windows/.test(agent) ? 'Windows' : 'PC') + ' ' + newId().slice(0, 4);
            localStorage.setItem('observe.device', name);
        }
        return name;
    }

    async function sheet(record, token) {
        const clock = record.content.clock;
        if (clock.source === 'NONE' && learnt) { clock.offset = learnt.offset + clock.jumps.reduce((sum, jump) => sum + jump.by, 0); clock.source = 'SERVER'; }
        const edits = record.edits;
        const answer = await call('/observe/sheets/' + record.id + (record.settles ? '?settles=' + record.settles : ''), { method: 'PUT', body: envelope(record), headers: { 'Content-Type': 'application/json', 'X-XSRF-TOKEN': token } });
        if (signedOut(answer)) { throw new SignIn(); }
        if (answer.ok) {
            record.receipt = await answer.json();
            record.base = record.receipt.revision;
            await rename(record, record.receipt.sheet);
            Object.assign(record, { state: record.edits === edits ? 'SENT' : 'DRAFT', refusal: '', clash: null, settles: null });
        } else if (answer.status === 409) {
            Object.assign(record, { state: 'CLASH', clash: await answer.json() });
        } else if (answer.status >= 500 || answer.status === 403 || answer.status === 429) {
            throw new Error(await sentence(answer) || t('服务器暂时没有收下，稍后会自动再发'));
        } else {
            Object.assign(record, { state: 'REFUSED', refusal: await sentence(answer) || t('服务器没有收下（{0}）。记录还在这台手机上，可以改了再发，或者导出。', answer.status) });
        }
        await records.flush(record);
    }
    /* The same content may stand under the name another device gave it. */
    async function rename(record, id) {
        if (record.id === id) { return; }
        const former = record.id;
        for (const photo of await vault.photosOf(former)) { await vault.put('photos', { ...photo, sheet: id }); }
        record.id = id;
        records.adopt(record);
        await records.flush(record);
        await records.remove({ ...record, id: former });
    }

    async function photos(record, token) {
        for (const photo of await vault.photosOf(record.id)) {
            if (photo.sent || photo.refusal) { continue; }
            const answer = await call('/observe/sheets/' + record.id + '/photos/' + photo.id, { method: 'PUT', body: new Blob([await vault.bytes(photo)]), headers: { 'Content-Type': 'application/octet-stream', 'X-XSRF-TOKEN': token } });
            if (signedOut(answer)) { throw new SignIn(); }
            if (answer.ok) { await vault.put('photos', { ...photo, sent: true }); }
            else if (answer.status < 500 && answer.status !== 403 && answer.status !== 404) { await vault.put('photos', { ...photo, refusal: await sentence(answer) || t('这张照片没有收下') }); }
            else { throw new Error(t('照片还没有发完，稍后会自动再发')); }
        }
    }

    async function send() {
        const queue = records.all().filter(record => record.state === 'QUEUED').reverse();
        const half = [];
        for (const record of records.all()) { if (record.state === 'SENT' && (await vault.photosOf(record.id)).some(photo => !photo.sent && !photo.refusal)) { half.push(record); } }
        if (!queue.length && !half.length) { last = { at: Date.now(), word: '' }; return; }
        const { token } = await door();
        for (const record of queue) {
            await sheet(record, token);
            if (record.state === 'SENT') { await photos(record, token); }
            document.dispatchEvent(new CustomEvent('sent', { detail: record }));
        }
        for (const record of half) { await photos(record, token); }
        last = { at: Date.now(), word: '' };
    }

    return {
        SignIn,
        pack: () => pack,
        busy: () => busy,
        word: () => last.word,
        offset: () => learnt && performance.now() - learnt.at < 12 * 3600000 ? learnt.offset : null,
        /* Whose session this is: a person, '' for nobody, null when the server cannot be asked. */
        async present() {
            if (navigator.onLine === false) { return null; }
            try {
                const answer = await Promise.race([call('/observe/door'), new Promise((_, late) => setTimeout(late, 4000))]);
                return signedOut(answer) ? '' : answer.ok ? (await answer.json()).owner : null;
            } catch (unreachable) { return null; }
        },
        forget() { pack = null; },
        async restore() {
            const row = await vault.get('packs', vault.owner());
            pack = row ? await vault.opened(row) : null;
            return pack;
        },
        async fetchPack() {
            const asked = Date.now();
            const answer = await call('/observe/pack');
            if (signedOut(answer)) { throw new SignIn(); }
            if (!answer.ok) { throw new Error(await sentence(answer)); }
            const fresh = await answer.json();
            learn(asked, fresh.now);
            return { ...fresh, fetchedAt: Date.now() };
        },
        async keepPack(fresh) {
            const { token, recovery, ...kept } = fresh;
            pack = kept;
            await vault.put('packs', { id: vault.owner(), ...await vault.seal(kept) });
        },
        /* One round at a time; what fails is tried again later, and says why. */
        async round(renew, verify) {
            if (busy || !vault.isOpen() || navigator.onLine === false) { return; }
            busy = true;
            document.dispatchEvent(new Event('round'));
            try {
                if (verify) { await door(); }
                await send();
                if (renew || !pack || Date.now() - pack.fetchedAt > 30 * 60000) {
                    const fresh = await this.fetchPack();
                    if (fresh.owner.id === vault.owner()) { await this.keepPack(fresh); }
                }
                waiting = 0;
            } catch (trouble) {
                waiting = Math.min(10, waiting + 1);
                last = { at: Date.now(), word: trouble instanceof SignIn ? t('登录已过期，请重新登录后发送') : trouble instanceof TypeError ? t('连不上服务器，有网时自动再发') : trouble.message };
                if (trouble instanceof SignIn) { last.signIn = true; }
                if (trouble instanceof Another && !vault.byPassword()) { localStorage.removeItem('person'); setTimeout(relock); }
            } finally {
                busy = false;
                document.dispatchEvent(new Event('round'));
            }
        },
        signIn: () => Boolean(last.signIn),
        async keepStanding(conflict) {
            const { token } = await door();
            const answer = await call('/observe/conflicts/' + conflict + '/settlement', { method: 'PUT', headers: { 'X-XSRF-TOKEN': token } });
            return answer.ok;
        },
        begin() {
            window.addEventListener('online', () => this.round());
            document.addEventListener('visibilitychange', () => { if (!document.hidden) { this.round(); } });
            let ticks = 0;
            setInterval(() => { ticks += 1; if (ticks % Math.max(1, waiting) === 0) { this.round(); } }, 20000);
        }
    };
})();
