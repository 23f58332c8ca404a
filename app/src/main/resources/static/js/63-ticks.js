/* data-ticks="name" ticks every box of that name on the page, or, when all are ticked, none. */
document.addEventListener('click', event => {
    const button = event.target.closest('[data-ticks]');
    if (!button) { return; }
    const boxes = [...document.querySelectorAll('input[type=checkbox][name="' + button.dataset.ticks + '"]')];
    const all = boxes.every(box => box.checked);
    boxes.forEach(box => { box.checked = !all; });
});
