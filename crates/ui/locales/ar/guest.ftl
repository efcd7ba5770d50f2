# People who hold a link: the plainest and kindest words of all.
