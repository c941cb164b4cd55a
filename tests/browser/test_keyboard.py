"""All of it by keyboard."""


def press(page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def focused(page, expression: str = "document.activeElement.getAttribute('aria-label')") -> str:
    return page.evaluate(expression)


def test_the_first_tab_skips_to_the_report(ferry, look):
    page = look(ferry)
    press(page, "Tab")
    assert focused(page, "document.activeElement.className") == "skip"
    press(page, "Enter")
    assert focused(page, "document.activeElement.id") == "main"


def test_arrows_walk_the_tree_to_a_copy_and_back_to_its_source(ferry, look):
    page = look(ferry)
    source = page.locator("a.node", has_not=page.locator(".made:not(:empty)")).nth(1)
    source.focus()
    label = focused(page)
    press(page, "ArrowRight")
    assert focused(page) != label
    press(page, "ArrowLeft")
    assert focused(page) == label
    press(page, "ArrowDown", "ArrowUp", "End", "Home")
    press(page, "Enter")
    assert page.locator(".inspector .title").is_visible()
    assert focused(page).startswith("Article")


def test_one_tab_stop_leads_into_the_tree_and_the_next_leaves_it(ferry, look):
    page = look(ferry)
    page.locator("a.node").first.focus()
    press(page, "Tab")
    assert focused(page, "document.activeElement.closest('svg')") is None


def test_the_desk_opens_with_enter_keeps_the_focus_and_gives_it_back(ferry, look):
    page = look(ferry)
    cell = page.locator("#s1-claims .says").first
    cell.focus()
    press(page, "Enter")
    for _ in range(25):
        press(page, "Tab")
        assert focused(page, "document.activeElement === document.body || !!document.activeElement.closest('dialog')")
    press(page, "Escape")
    assert cell.evaluate("node => node === document.activeElement")


def test_more_rows_come_with_enter_and_the_focus_moves_to_the_first_of_them(reports, look):
    from bench.large_story import make_large

    page = look(reports("large", make_large(articles=12, claims=90)))
    rows = page.locator("#s1-claims tbody tr")
    assert rows.count() == 25
    more = page.locator("#s1-claims .more")
    more.focus()
    press(page, "Enter")
    assert rows.count() == 90
    assert focused(page, "document.activeElement.closest('tr').rowIndex") == 26


def test_everything_that_can_be_chosen_can_be_reached_and_is_large_enough(ferry, look):
    page = look(ferry)
    small = page.evaluate(
        """[...document.querySelectorAll('button, select, input')].filter(n => n.offsetParent)
        .filter(n => n.getBoundingClientRect().height < 24 || n.tabIndex < 0).map(n => n.outerHTML.slice(0, 80))"""
    )
    assert small == []
