//! The table of routes as a committed file.

#[test]
fn routes() {
    let mut table = web::table();
    table.sort_by(|a, b| (&a.path, a.method).cmp(&(&b.path, b.method)));
    let width = table.iter().map(|route| route.path.len()).max().unwrap();
    let lines = table.iter().map(|route| {
        let needs = route.needs;
        let right = format!("{:?} {:?}", needs.0, needs.1).to_lowercase();
        format!("{:6} {:width$}  {right}\n", route.method, route.path)
    });
    let text: String = lines.collect();
    testkit::generated(
        "routes.txt",
        &format!("# Every route with the right it needs.\n{text}"),
    );
}
