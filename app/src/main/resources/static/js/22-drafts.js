/* What is typed into a long form stays on the device until the server has it: for this person, this page and this form; signing out wipes it. */
const KEPT_FOR = 14 * 86400000;
const long = form => form.matches('main form[method=post]') && (form.hasAttribute('data-draft') || form.querySelector('textarea') !== null);
const draftOf = form => ['draft', person(), location.pathname + location.search, form.getAttribute('action'), alike(form)(document).indexOf(form)].join(':');
const stored = work => { try { return work(localStorage); } catch (unavailable) { return null; } };

/* Every field with a name of ours, as [key, field]; boxes go by their value, others by their place among those of the name. */
const typedFields = form => {
    const places = {};
    return [...form.elements].filter(field => field.name && field.name[0] !== '_' && !['file', 'password', 'submit', 'button'].includes(field.type)).map(field =>
        [field.name + (['checkbox', 'radio'].includes(field.type) ? '=' + field.value : '#' + (places[field.name] = (places[field.name] || 0) + 1)), field]);
};
const isBox = field => ['checkbox', 'radio'].includes(field.type);
const read = field => isBox(field) ? field.checked : field.multiple ? [...field.selectedOptions].map(option => option.value).join('\n') : field.value;
const write = (field, value) => {
    if (isBox(field)) { field.checked = value; }
    else if (field.multiple && field.options) { [...field.options].forEach(option => { option.selected = value.split('\n').includes(option.value); }); }
    else { field.value = value; }
};
const snapshot = form => Object.fromEntries(typedFields(form).map(([key, field]) => [key, read(field)]));

const forget = form => stored(store => store.removeItem(draftOf(form)));

const store = form => stored(store => store.setItem(draftOf(form), JSON.stringify({ at: Date.now(), rest: form.dataset.rest === 'yes', fields: snapshot(form) })));

/* Of a list the server took what it could and wrote the rest back: what was taken is no draft any more, and the rest only until the thing is saved otherwise. */
const lines = text => String(text).split('\n').map(line => line.trim()).filter(Boolean);
const isRest = (typed, now) => Object.keys(now).some(key => key in typed && lines(now[key]).length < lines(typed[key]).length && lines(now[key]).every(line => lines(typed[key]).includes(line)));
const keepRest = (form, typed) => {
    if (form && long(form) && isRest(typed, snapshot(form))) {
        form.dataset.rest = 'yes';
        store(form);
    }
};
/* /activities/1 of /activities/1/invitations */
const thing = address => new URL(address, location.href).pathname.split('/').slice(0, 3).join('/');
const forgetRest = address => stored(store => Object.keys(store).filter(key => key.startsWith('draft:' + person() + ':') && key.includes(':' + thing(address) + '/')).forEach(key => {
    if (JSON.parse(store.getItem(key)).rest) { store.removeItem(key); }
}));

const keep = event => {
    const form = event.target.form;
    if (form && person() && long(form)) { store(form); }
};
document.addEventListener('input', keep);
document.addEventListener('change', keep);

const restore = form => {
    const kept = JSON.parse(stored(store => store.getItem(draftOf(form))) || 'null');
    if (!kept || form.querySelector('.error')) { return; }
    const before = snapshot(form);
    const apply = values => typedFields(form).forEach(([key, field]) => { if (key in values) { write(field, values[key]); } });
    if (!typedFields(form).some(([key, field]) => field.type !== 'hidden' && key in kept.fields && kept.fields[key] !== before[key])) { forget(form); return; }
    apply(kept.fields);
    if (kept.rest) { form.dataset.rest = 'yes'; }
    const said = document.getElementById('say-restored').content.firstElementChild.cloneNode(true);
    said.querySelector('button').addEventListener('click', () => { apply(before); forget(form); said.remove(); });
    form.prepend(said);
    const folded = form.closest('details');
    if (folded) { folded.open = true; }
};

stored(store => Object.keys(store).filter(key => key.startsWith('draft:')).forEach(key => {
    const at = (JSON.parse(store.getItem(key)) || {}).at;
    if (!at || Date.now() - at > KEPT_FOR) { store.removeItem(key); }
}));
if (person()) { document.querySelectorAll('form').forEach(form => { if (long(form)) { restore(form); } }); }
