//! A storage that speaks the S3 protocol, over a folder that ends with the test.

use std::net::SocketAddr;
use std::path::PathBuf;

pub const KEY: &str = "key";
pub const SECRET: &str = "secret";

pub struct Bucket {
    _root: tempfile::TempDir,
    address: SocketAddr,
}

impl Bucket {
    /// And the folder where it keeps what is put into it.
    pub async fn open() -> (Self, PathBuf) {
        let root = tempfile::tempdir().unwrap();
        std::fs::create_dir(root.path().join("bucket")).unwrap();
        let mut builder = s3s::service::S3ServiceBuilder::new(s3s_fs::FileSystem::new(root.path()).unwrap());
        builder.set_auth(s3s::auth::SimpleAuth::from_single(KEY, SECRET));
        let service = builder.build();
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        tokio::spawn(async move {
            while let Ok((socket, _)) = listener.accept().await {
                let connection = hyper_util::server::conn::auto::Builder::new(hyper_util::rt::TokioExecutor::new())
                    .serve_connection(hyper_util::rt::TokioIo::new(socket), service.clone())
                    .into_owned();
                tokio::spawn(connection);
            }
        });
        let folder = root.path().join("bucket/media");
        (Self { _root: root, address }, folder)
    }

    /// As the setting `media` says it.
    pub fn media(&self) -> String {
        format!("s3://bucket/media?endpoint=http://{}&region=eu-west-2", self.address)
    }
}
