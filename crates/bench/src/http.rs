//! A small HTTP client on one kept connection, so that the measuring side costs next
//! to nothing beside the server.

use std::{
    io::{BufRead, BufReader, Read, Write},
    net::TcpStream,
    time::Duration,
};

use crate::Outcome;

/// Nothing measured here takes as long.
const PATIENCE: Duration = Duration::from_secs(120);

/// One kept connection to a server on this machine.
pub(crate) struct Client {
    stream: BufReader<TcpStream>,
    /// The header that proves who asks, with its line end; may be empty.
    proof: String,
    body: Vec<u8>,
}

impl Client {
    /// Connects to `127.0.0.1:port`; each request carries the proof, a header such as
    /// `Authorization: Bearer …`, or nothing.
    pub(crate) fn connect(address: &str, proof: &str) -> Outcome<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        let proof = if proof.is_empty() {
            String::new()
        } else {
            format!("{proof}\r\n")
        };
        Ok(Self {
            stream: BufReader::with_capacity(64 * 1024, stream),
            proof,
            body: Vec::new(),
        })
    }

    /// Reads a page whole; anything but 200 is an error that shows the beginning of the answer.
    pub(crate) fn get(&mut self, path: &str) -> Outcome<&[u8]> {
        let request = format!(
            "GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{}\r\n",
            self.proof
        );
        let head = self.answer(&request)?;
        if head[0].split(' ').nth(1) == Some("200") {
            return Ok(&self.body);
        }
        let begin = String::from_utf8_lossy(&self.body[..self.body.len().min(300)]);
        Err(format!("{path}: {}: {begin}", head[0]).into())
    }

    /// Signs in as a browser does; answers the header with the session's cookie.
    pub(crate) fn sign_in(address: &str, email: &str, password: &str) -> Outcome<String> {
        let mut client = Self::connect(address, "")?;
        let form = format!("email={email}&password={password}");
        let kind = "application/x-www-form-urlencoded";
        let head = client.answer(&format!(
            "POST /sign-in HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\r\n{form}",
            form.len()
        ))?;
        let cookie = head.iter().find_map(|line| {
            let (name, value) = line.split_once(':')?;
            let value = value.split(';').next()?.trim();
            name.eq_ignore_ascii_case("set-cookie").then_some(value)
        });
        let cookie = cookie.ok_or_else(|| format!("signing in: {}", head[0]))?;
        Ok(format!("Cookie: {cookie}"))
    }

    /// Sends a request and reads the whole answer; its status line and headers.
    fn answer(&mut self, request: &str) -> Outcome<Vec<String>> {
        self.stream.get_mut().write_all(request.as_bytes())?;
        let mut head = Vec::new();
        let mut length = None;
        loop {
            let line = self.line()?;
            if line.is_empty() {
                break;
            }
            let (name, value) = line.split_once(':').unwrap_or_default();
            if name.eq_ignore_ascii_case("content-length") {
                length = Some(value.trim().parse()?);
            }
            head.push(line);
        }
        self.body.clear();
        match length {
            Some(length) => self.read(length)?,
            None => self.chunks()?,
        }
        Ok(head)
    }

    fn chunks(&mut self) -> Outcome<()> {
        loop {
            let length = usize::from_str_radix(&self.line()?, 16)?;
            self.read(length)?;
            self.line()?;
            if length == 0 {
                return Ok(());
            }
        }
    }

    fn read(&mut self, length: usize) -> Outcome<()> {
        let from = self.body.len();
        self.body.resize(from + length, 0);
        self.stream.read_exact(&mut self.body[from..])?;
        Ok(())
    }

    fn line(&mut self) -> Outcome<String> {
        let mut line = String::new();
        if self.stream.read_line(&mut line)? == 0 {
            return Err("the server hung up".into());
        }
        Ok(line.trim_end().to_owned())
    }
}
