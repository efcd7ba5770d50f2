//! The way from one node to the database, which can be cut or fall silent.

use std::io::{Read as _, Write as _};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Condvar, Mutex};
use std::thread;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    Whole,
    Cut,
    Silent,
}

struct Line {
    state: Mutex<State>,
    changed: Condvar,
    open: Mutex<Vec<TcpStream>>,
}

pub struct Wire {
    pub address: SocketAddr,
    line: Arc<Line>,
}

impl Wire {
    pub fn to(database: SocketAddr) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let line = Arc::new(Line { state: Mutex::new(State::Whole), changed: Condvar::new(), open: Mutex::default() });
        let held = line.clone();
        thread::spawn(move || {
            for near in listener.incoming().map_while(Result::ok) {
                if *held.state.lock().unwrap() == State::Cut {
                    continue;
                }
                let far = TcpStream::connect(database).unwrap();
                for stream in [&near, &far] {
                    stream.set_nodelay(true).unwrap();
                    held.open.lock().unwrap().push(stream.try_clone().unwrap());
                }
                for (from, to) in [(near.try_clone().unwrap(), far.try_clone().unwrap()), (far, near)] {
                    let line = held.clone();
                    thread::spawn(move || carry(from, to, &line));
                }
            }
        });
        Self { address, line }
    }

    /// Every connection ends at once and new ones end as they come.
    pub fn cut(&self) {
        self.set(State::Cut);
        for stream in self.line.open.lock().unwrap().drain(..) {
            let _ = stream.shutdown(Shutdown::Both);
        }
    }
    /// Nothing ends and nothing comes through.
    pub fn silence(&self) {
        self.set(State::Silent);
    }
    pub fn mend(&self) {
        self.set(State::Whole);
    }
    fn set(&self, state: State) {
        *self.line.state.lock().unwrap() = state;
        self.line.changed.notify_all();
    }
}

fn carry(mut from: TcpStream, mut to: TcpStream, line: &Line) {
    let mut bytes = [0; 16 * 1024];
    while let Ok(count @ 1..) = from.read(&mut bytes) {
        let state = line.state.lock().unwrap();
        drop(line.changed.wait_while(state, |state| *state == State::Silent).unwrap());
        if to.write_all(&bytes[..count]).is_err() {
            break;
        }
    }
    let _ = to.shutdown(Shutdown::Both);
}
