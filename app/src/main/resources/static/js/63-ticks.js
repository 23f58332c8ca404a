/* data-ticks="name" ticks every box of that name on the page, or, when all are ticked, none. */
document.addEventListener('click', event => {
    const button = event.target.closest('[data-ticks]');
    if (!button) { return; }
    const boxes = [...document.querySelectorAll('input[type=checkbox][name="' + button.dataset.ticks + '"]')];
    const all = boxes.every(box => box.checked);
    boxes.forEach(box => { box.checked = !all; });
});
/* data-follows="kind" data-when="A B": the box follows what is chosen there, until somebody ticks it themselves. */
document.addEventListener('change', event => {
    if (event.target.dataset.follows) { event.target.dataset.follows = ''; }
    const form = event.target.form;
    if (!form) { return; }
    form.querySelectorAll('[data-follows="' + event.target.name + '"]').forEach(box => { box.checked = box.dataset.when.split(' ').includes(event.target.value); });
});
