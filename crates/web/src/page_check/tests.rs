use super::*;

fn page(body: &str) -> String {
    format!(
        "<!doctype html><html lang=\"da\"><head><title>x</title></head><body><main><h1>x</h1>{body}</main></body></html>"
    )
}

#[test]
fn a_good_page_passes() {
    let body = "<label for=\"a\">A</label><input id=\"a\" name='a' value=\"1 > 0\"><label>B <input name=b></label><a href=\"#a\">a</a>\
                <form method=\"post\"><input type=\"hidden\" name=\"csrf\" value=\"x\"></form><!-- <script> -->";
    assert_eq!(problems(&page(body)), Vec::<String>::new());
}

#[test]
fn each_fault_is_named() {
    let faults = [
        ("<h1>y</h1>", "2 <h1>"),
        ("<b id=\"a\"></b><i id=\"a\"></i>", "stands twice"),
        ("<input name=\"q\">", "has no label"),
        (
            "<input id=\"q\"><label for=\"p\">x</label>",
            "points to nothing",
        ),
        ("<script>alert(1)</script>", "<script> stands in the page"),
        ("<style>b{}</style>", "<style> stands in the page"),
        ("<b style=\"color:red\">x</b>", "<b style>"),
        ("<b onclick=\"x()\">x</b>", "<b onclick>"),
        ("<a href=\" javascript:x()\">x</a>", "<a href>"),
        ("<a href=\"#gone\">x</a>", "#gone"),
        ("<img src=\"x\">", "has no text"),
        ("<form method=\"post\"></form>", "without CSRF token"),
        ("<tdclass=\"num\">1", "is no element"),
        ("<table><tr><td>1</td></tr></table>", "without headings"),
    ];
    for (body, expected) in faults {
        let found = problems(&page(body)).join("; ");
        assert!(found.contains(expected), "{body} gave: {found}");
    }
    assert!(problems("<p>x").join(";").contains("0 <h1>"));
    assert!(problems("").join(";").contains("no language"));
}
