/* The sheets of this device: each is locked by itself, kept within a second of every change, and only removed by its owner. */
const records = (() => {
    let open = new Map();
    const timers = new Map();
    let full = false;

    const blank = () => ({ startedAt: 0, lasted: 0, clock: { offset: 0, source: 'NONE', ref: null, jumps: [] }, rating: null, coding: null, notes: [], seating: null, photos: [], strengths: '', suggestions: '', overall: '' });

    async function write(record) {
        watch.beat(record);
        record.at = Date.now();
        const row = { id: record.id, owner: vault.owner(), state: record.state, at: record.at, ...await vault.seal(record) };
        try {
            await vault.put('sheets', row);
        } catch (refused) {
            await makeRoom();
            await vault.put('sheets', row);
        }
    }
    /* Pictures the server has already acknowledged are the first to go, then whole sheets it has. */
    async function makeRoom() {
        for (const photo of await vault.all('photos')) { if (photo.sent) { await vault.remove('photos', photo.id); } }
        for (const record of open.values()) {
            if (record.state === 'SENT' && record.id !== current()) { open.delete(record.id); await vault.remove('sheets', record.id); }
        }
    }
    const current = () => document.body.dataset.record;

    async function flush(record) {
        clearTimeout(timers.get(record.id));
        timers.delete(record.id);
        if (!desk.holds() || !vault.isOpen()) { return; }
        try {
            await write(record);
            full = false;
            document.dispatchEvent(new CustomEvent('kept', { detail: record }));
        } catch (refused) {
            full = true;
            document.dispatchEvent(new CustomEvent('full', { detail: record }));
        }
    }

    window.addEventListener('pagehide', () => timers.forEach((_, id) => open.has(id) && flush(open.get(id))));
    document.addEventListener('visibilitychange', () => { if (document.hidden) { timers.forEach((_, id) => open.has(id) && flush(open.get(id))); } });

    return {
        isFull: () => full,
        async load() {
            open = new Map();
            for (const row of await vault.all('sheets')) {
                if (row.owner === vault.owner()) { const record = await vault.opened(row); open.set(record.id, record); }
            }
        },
        all: () => [...open.values()].sort((one, other) => other.at - one.at),
        of: id => open.get(id),
        ofLesson: lesson => [...open.values()].find(record => record.lesson.id === lesson && !record.pupils),
        begin(lesson, spot, editions) {
            const record = { id: newId(), lesson, spot, pupils: false, state: 'DRAFT', base: 0, receipt: null, refusal: '', clash: null, settles: null, editions: editions || [], running: false, lastWall: 0, at: Date.now(), content: blank() };
            open.set(record.id, record);
            return record;
        },
        /* Saved at the latest one second after the first change. */
        touch(record) {
            record.edits = (record.edits || 0) + 1;
            if (record.state === 'SENT' || record.state === 'REFUSED' || record.state === 'QUEUED') { record.state = 'DRAFT'; }
            if (!timers.has(record.id)) { timers.set(record.id, setTimeout(() => flush(record), 700)); }
        },
        flush,
        /* Everything that waits to be kept, at once. */
        settle: () => Promise.all([...timers.keys()].map(id => open.has(id) && flush(open.get(id)))),
        forget() { open = new Map(); },
        async remove(record) {
            clearTimeout(timers.get(record.id));
            timers.delete(record.id);
            open.delete(record.id);
            for (const photo of await vault.photosOf(record.id)) { await vault.remove('photos', photo.id); }
            await vault.remove('sheets', record.id);
        },
        adopt(record) { open.set(record.id, record); },
        unsent: () => [...open.values()].filter(record => record.state !== 'SENT'),
        /* After a fortnight what the server has need not lie on a phone. */
        async tidy() {
            for (const record of [...open.values()]) { if (record.state === 'SENT' && Date.now() - record.at > 14 * 86400000) { await this.remove(record); } }
        }
    };
})();

/* The steady clock of a lesson. The wall clock of a phone may be set while it runs: what jumps is noted, the time that passed is not changed.
   A phone that slept wakes with a later wall clock: then time has really passed. */
const watch = (() => {
    let record, begun, wall, slept = false;
    document.addEventListener('visibilitychange', () => { slept = slept || document.hidden; });

    function steady() {
        if (!record) { return 0; }
        const drift = Date.now() - (wall + performance.now() - begun.at);
        if (Math.abs(drift) > 2000) {
            if (slept && drift > 0 && drift < 6 * 3600000) { begun.elapsed += drift; }
            else { record.content.clock.jumps.push({ t: Math.round(begun.elapsed + performance.now() - begun.at), by: Math.round(drift) }); }
            wall += drift;
        }
        slept = document.hidden;
        return Math.max(0, Math.round(begun.elapsed + performance.now() - begun.at));
    }
    function run(which, elapsed) {
        record = which;
        wall = Date.now();
        begun = { elapsed, at: performance.now() };
    }
    return {
        start(which) {
            which.content.startedAt = which.content.startedAt || Date.now();
            which.running = true;
            const offset = sync.offset();
            if (which.content.clock.source === 'NONE' && offset !== null) { which.content.clock.offset = offset; which.content.clock.source = 'SERVER'; }
            run(which, which.content.lasted);
            this.beat(which);
            document.dispatchEvent(new Event('running'));
        },
        /* After a reload, a crash or an empty battery the lesson has gone on. */
        resume(which) {
            if (!which.running || record === which) { return; }
            const gap = Date.now() - which.lastWall;
            if (gap >= 0 && gap < 3 * 3600000) { which.content.lasted += gap; }
            else { which.content.clock.jumps.push({ t: which.content.lasted, by: gap }); }
            run(which, which.content.lasted);
        },
        stop(which) { this.beat(which); which.running = false; if (record === which) { record = undefined; } document.dispatchEvent(new Event('running')); },
        beat(which) {
            if (record === which) { which.content.lasted = steady(); which.lastWall = Date.now(); }
            return which.content.lasted;
        },
        now: which => record === which ? steady() : which.content.lasted,
        /* What the common clock shows: learnt from the server or from a code. */
        common: which => Date.now() + which.content.clock.offset
    };
})();
