package yanxun.training.order;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import yanxun.platform.access.Access;
import yanxun.platform.access.Permission;
import yanxun.platform.access.Viewer;
import yanxun.platform.data.Id;
import yanxun.platform.data.Page;
import yanxun.platform.web.Redirect;
import yanxun.platform.web.Screen;
import yanxun.platform.web.View;

@Screen
@RequestMapping("/training/orders")
@Access(Permission.MANAGE_TRAINING)
class OrderController {
    private final OrderQueries orders;
    private final Ordering ordering;

    OrderController(OrderQueries orders, Ordering ordering) {
        this.orders = orders;
        this.ordering = ordering;
    }

    @GetMapping
    View list(@RequestParam(required = false) @Nullable Integer page, Viewer viewer) {
        return orders.list(Page.number(page), viewer);
    }

    @GetMapping("/new")
    View blank(Viewer viewer) {
        return orders.blank(viewer);
    }

    @PostMapping
    ResponseEntity<View> order(OrderForm form, Viewer viewer) {
        var errors = form.errors(orders.today());
        if (!errors.isEmpty()) {
            return ResponseEntity.unprocessableContent().body(orders.page(form, errors, viewer));
        }
        ordering.order(form.at(form.id() == null ? Id.next() : form.id()), viewer);
        return Redirect.to("/training/orders");
    }

    @DeleteMapping("/{order}")
    ResponseEntity<View> withdraw(@PathVariable UUID order, Viewer viewer) {
        ordering.withdraw(order, viewer);
        return Redirect.to("/training/orders");
    }

    @PutMapping("/{order}/acceptance")
    ResponseEntity<View> accept(@PathVariable UUID order, @RequestParam(required = false) @Nullable UUID programme, @RequestParam(defaultValue = "") String answer, Viewer viewer) {
        return Redirect.to("/training/cohorts/" + ordering.accept(order, programme, answer, viewer));
    }

    @PutMapping("/{order}/refusal")
    ResponseEntity<View> decline(@PathVariable UUID order, @RequestParam(defaultValue = "") String answer, Viewer viewer) {
        ordering.decline(order, answer, viewer);
        return Redirect.to("/training/orders");
    }
}
