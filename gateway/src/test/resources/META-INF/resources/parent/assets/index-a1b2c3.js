console.log('parent')
