//! A page of paper as a PDF: a heading and lines below it. No more than example data need, with
//! typefaces that every reader of PDFs has.

/// Points from the left and from the bottom at which the heading stands, and between two lines.
const LEFT: u32 = 60;
const TOP: u32 = 770;
const APART: u32 = 20;

/// The page as a file. Letters that the typefaces lack become a question mark.
#[must_use]
pub fn pdf(heading: &str, lines: &[String]) -> Vec<u8> {
    let mut page = Vec::new();
    write(&mut page, "/F2 18", TOP, heading);
    for (line, number) in lines.iter().zip(2..) {
        write(
            &mut page,
            "/F1 11",
            TOP.saturating_sub(number * APART),
            line,
        );
    }
    file(&[
        b"<< /Type /Catalog /Pages 2 0 R /Lang (da-DK) >>".to_vec(),
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_vec(),
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R /F2 6 0 R >> >> >>".to_vec(),
        stream(&page),
        font("Helvetica"),
        font("Helvetica-Bold"),
    ])
}

/// One line of text at a height.
fn write(page: &mut Vec<u8>, font: &str, height: u32, text: &str) {
    page.extend(format!("BT {font} Tf {LEFT} {height} Td (").bytes());
    for letter in text.chars() {
        // The encoding has the letters of Latin 1 at their own places.
        let byte = u8::try_from(u32::from(letter)).unwrap_or(b'?');
        if matches!(byte, b'(' | b')' | b'\\') {
            page.push(b'\\');
        }
        page.push(byte);
    }
    page.extend(b") Tj ET\n");
}

fn stream(content: &[u8]) -> Vec<u8> {
    let mut object = format!("<< /Length {} >>\nstream\n", content.len()).into_bytes();
    object.extend(content);
    object.extend(b"endstream");
    object
}

fn font(name: &str) -> Vec<u8> {
    format!("<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>")
        .into_bytes()
}

/// The objects, where each of them begins, and where that is written.
fn file(objects: &[Vec<u8>]) -> Vec<u8> {
    let mut file = b"%PDF-1.4\n".to_vec();
    let mut places = Vec::new();
    for (object, number) in objects.iter().zip(1..) {
        places.push(file.len());
        file.extend(format!("{number} 0 obj\n").bytes());
        file.extend(object);
        file.extend(b"\nendobj\n");
    }
    let table = file.len();
    let size = objects.len() + 1;
    file.extend(format!("xref\n0 {size}\n0000000000 65535 f \n").bytes());
    for place in places {
        file.extend(format!("{place:010} 00000 n \n").bytes());
    }
    let end = format!("trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
    file.extend(end.bytes());
    file
}

#[cfg(test)]
mod tests {
    use super::pdf;

    #[test]
    fn the_table_says_where_every_object_begins() {
        let file = pdf(
            "Bilag 1 (æøå)",
            &["Første linje".to_owned(), "€".to_owned()],
        );
        let letters: String = file.iter().map(|byte| char::from(*byte)).collect();
        assert!(letters.contains("(Bilag 1 \\(æøå\\))") && letters.contains("(?)"));
        // Places are counted in bytes, so every byte is one of the text.
        let ascii = |byte: &u8| char::from(if byte.is_ascii() { *byte } else { b'?' });
        let text: String = file.iter().map(ascii).collect();
        let (_, end) = text.rsplit_once("startxref\n").unwrap();
        let table: usize = end.lines().next().unwrap().parse().unwrap();
        let entries = text[table..].lines().skip(3).take(6);
        for (entry, number) in entries.zip(1..) {
            let place: usize = entry[..10].parse().unwrap();
            assert!(
                text[place..].starts_with(&format!("{number} 0 obj")),
                "{entry}"
            );
        }
    }
}
